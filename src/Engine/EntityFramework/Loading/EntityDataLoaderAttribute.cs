namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Declares a DataLoader of entities by key, on a static property of type <see cref="EntityQuery{T}" />: the property <c>TrackById</c> becomes the class
/// <c>TrackByIdDataLoader</c>, an <see cref="EntityByKeyDataLoader{TKey, T}" />.
/// </summary>
/// <typeparam name="TKey">The type of the key, which has one column.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EntityDataLoaderAttribute<TKey> : Attribute
{
    /// <summary>The name of another property with unique values to find the entities by. Default: the entity's key.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>The CLR names of properties that are always read, because resolvers use them directly. Default: empty.</summary>
    public string[] AlwaysLoaded { get; init; } = [];
}
