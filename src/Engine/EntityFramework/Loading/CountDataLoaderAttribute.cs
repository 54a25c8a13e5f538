namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Declares a DataLoader of the number of children of a parent, on a static property of type <see cref="EntityQuery{TKey, T}" />: the property
/// <c>AlbumCountByOwner</c> becomes the class <c>AlbumCountByOwnerDataLoader</c>, a <see cref="ChildCountDataLoader{TKey, T}" />.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountDataLoaderAttribute : Attribute;
