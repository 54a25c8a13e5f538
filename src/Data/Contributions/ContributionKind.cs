namespace Qplet.GraphQL.Data.Contributions;

/// <summary>The kind of change that a contribution is.</summary>
public enum ContributionKind
{
    /// <summary>The fields of the release change.</summary>
    UpdateRelease,

    /// <summary>A date is added.</summary>
    CreateDate,

    /// <summary>A date changes.</summary>
    UpdateDate,

    /// <summary>A date is deleted.</summary>
    DeleteDate,

    /// <summary>A source is added.</summary>
    CreateSource,

    /// <summary>A source changes.</summary>
    UpdateSource,

    /// <summary>A source is deleted.</summary>
    DeleteSource,
}
