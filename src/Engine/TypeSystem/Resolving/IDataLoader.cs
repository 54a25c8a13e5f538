namespace Qplet.GraphQL.TypeSystem;

/// <summary>Marks a DataLoader: a resolver's parameter of such a class is the loader of the operation (<see cref="ResolverContext.GetDataLoader{T}" />).</summary>
public interface IDataLoader;
