namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Declares a DataLoader of all children of a parent, for short lists, on a static property of type <see cref="EntityQuery{TKey, T}" />: the property
/// <c>GenresByTrack</c> becomes the class <c>GenresByTrackDataLoader</c>, a <see cref="ChildrenDataLoader{TKey, T}" />.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChildrenDataLoaderAttribute : Attribute
{
    /// <summary>The maximum number of children that are loaded for each parent. Default: 0, which loads all.</summary>
    public int Limit { get; init; }

    /// <summary>The CLR names of properties that are always read, because resolvers use them directly. Default: empty.</summary>
    public string[] AlwaysLoaded { get; init; } = [];
}
