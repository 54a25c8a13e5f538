using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Legacy;

/// <summary>Look-ups by the IDs of the REST APIs.</summary>
[QueryType]
public static class LegacyQueries
{
    /// <summary>
    /// Returns an object by its ID in the REST API of Qplet or Quodat, by its <c>legacyId</c> or by its ID here, or null if no object of this kind has this ID.
    /// </summary>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="id">The ID, such as <c>4711</c> or <c>a5bd1de4-1bee-427b-9288-e832f254bd8a</c>.</param>
    [GraphQLType("Node")]
    public static async Task<object?> GetLegacyAsync(LegacyKind kind, string id, ResolverContext context, NodeResolvers nodes)
    {
        if (LegacyIds.Read(kind, id) is not (var typeName, { } key))
        {
            return null;
        }
        Guid? other = kind switch
        {
            LegacyKind.Playlist => ImportKeys.Playlist((Guid)key),
            LegacyKind.Album => ImportKeys.Album((Guid)key),
            LegacyKind.Event => ImportKeys.Event((Guid)key),
            LegacyKind.Post => ImportKeys.Post((Guid)key),
            _ => null,
        };
        return await nodes.ResolveAsync(context, typeName, key) ?? (other is { } derived ? await nodes.ResolveAsync(context, typeName, derived) : null);
    }
}
