using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>Resolves what comments and notifications are about.</summary>
public sealed class SubjectOfRow(SubjectCatalog catalog, NodeResolvers nodes)
{
    /// <summary>Returns the subject of a row, or null if the viewer may not see it.</summary>
    public ValueTask<object?> ResolveAsync(ResolverContext context, SubjectKey subject)
    {
        var rules = catalog[subject.Kind];
        return nodes.ResolveAsync(context, rules.TypeName, rules.NodeKeyOf(subject.Id));
    }
}
