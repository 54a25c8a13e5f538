namespace Qplet.GraphQL.EntityFramework;

/// <summary>The rows of an entity that a query finds for its viewer. See <see cref="VisibilityRules{TContext, TViewer}" />.</summary>
public enum VisibilityLevel
{
    /// <summary>The rows that the viewer finds in lists: the default of lists, pages and counts, and of filters and orders through relations.</summary>
    Listed,

    /// <summary>
    /// The listed rows of a query that only finds rows that the viewer reaches anyway, such as the children of a parent that the viewer has found. The rule
    /// that they are reachable is left out.
    /// </summary>
    ListedAmongReachable,

    /// <summary>The rows that the viewer finds by key, which include all listed rows: the default of look-ups by key.</summary>
    Reachable,

    /// <summary>All rows. The field that shows them hides what the viewer may not see.</summary>
    Unrestricted,
}
