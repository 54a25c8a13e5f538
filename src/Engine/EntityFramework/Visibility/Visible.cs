namespace Qplet.GraphQL.EntityFramework;

/// <summary>Refers to the rules of other entities in a rule of <see cref="VisibilityRules{TContext, TViewer}" />. Cannot be called anywhere else.</summary>
public static class Visible
{
    /// <summary>Whether the viewer finds a row in lists.</summary>
    public static bool IsListed<T>(T row)
        where T : class => throw EntityFrameworkErrors.OnlyInRules(nameof(IsListed));

    /// <summary>Whether the viewer finds a row by key.</summary>
    public static bool IsReachable<T>(T row)
        where T : class => throw EntityFrameworkErrors.OnlyInRules(nameof(IsReachable));
}
