namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Marks a DataLoader: a resolver's parameter of such a class is the loader of the operation (<see cref="ResolverContext.GetDataLoader{T}" />).
/// </summary>
public interface IDataLoader
{
    /// <summary>Forgets what was loaded. Called between the root fields of a mutation, which see each other's writes.</summary>
    void ClearCache() { }
}
