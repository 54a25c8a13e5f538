using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Finds nodes by type and key from within resolvers. Pass one to <see cref="NodeConfiguration.AddGlobalObjectIdentification" />, which fills it, and register
/// it as a service.
/// </summary>
public sealed class NodeResolvers
{
    internal NodeRegistry? Registry { get; set; }

    /// <summary>Returns a node as the type's <see cref="NodeResolverAttribute" /> finds it, with the caller's rights; null if it finds none.</summary>
    /// <param name="context">The context of the field that refers to the node.</param>
    /// <param name="typeName">The name of the node's type.</param>
    /// <param name="key">The key, of the type that the node resolver takes.</param>
    public async ValueTask<object?> ResolveAsync(ResolverContext context, string typeName, object key)
    {
        var result = (Registry ?? throw ConventionsErrors.NoNodes()).ResolveKey(context, typeName, key);
        if (result.Task is not { } task)
        {
            return result.Value;
        }
        await task;
        return result.Unwrap!(task);
    }
}
