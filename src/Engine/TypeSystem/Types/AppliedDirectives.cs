namespace Qplet.GraphQL.TypeSystem;

/// <summary>The directives of one definition.</summary>
internal static class AppliedDirectives
{
    /// <summary>Returns the first directive of a name; null if there is none.</summary>
    public static AppliedDirective? Find(this IReadOnlyList<AppliedDirective> directives, string name)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            if (directives[i].Name == name)
            {
                return directives[i];
            }
        }

        return null;
    }
}
