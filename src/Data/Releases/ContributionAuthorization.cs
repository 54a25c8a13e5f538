namespace Qplet.GraphQL.Data.Releases;

/// <summary>Whether users other than the publisher may contribute to a release.</summary>
public enum ContributionAuthorization
{
    /// <summary>Only the publisher may edit the release.</summary>
    NotAllowed,

    /// <summary>Others may contribute. The publisher must approve each contribution.</summary>
    AllowedNeedsOwnerApproval,

    /// <summary>
    /// Others may contribute. Contributions take effect immediately. While the publisher cannot change the release because it is beyond the limit of the
    /// publisher's plan, they must be approved.
    /// </summary>
    AllowedAppliedImmediately,
}
