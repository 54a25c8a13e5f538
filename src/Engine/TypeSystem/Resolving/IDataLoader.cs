namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Marks a DataLoader. A resolver's parameter of such a class receives the operation's instance (<see cref="ResolverContext.GetDataLoader{T}" />).
/// </summary>
public interface IDataLoader
{
    /// <summary>Clears the cache. Called between the root fields of a mutation, each of which must see the writes of the previous ones.</summary>
    void ClearCache() { }
}
