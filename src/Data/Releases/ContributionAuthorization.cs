namespace Qplet.GraphQL.Data.Releases;

/// <summary>Whether users other than the publisher may contribute to a release.</summary>
public enum ContributionAuthorization
{
    /// <summary>Nobody else may.</summary>
    NotAllowed,

    /// <summary>Others may; the publisher approves each contribution.</summary>
    AllowedNeedsOwnerApproval,

    /// <summary>Others may, and it takes effect at once.</summary>
    AllowedAppliedImmediately,
}
