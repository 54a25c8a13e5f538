namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Declares a DataLoader of pages of the children of a parent, on a static property of type <see cref="EntityQuery{TKey, T}" />: the property
/// <c>TracksByOwner</c> becomes the class <c>TracksByOwnerDataLoader</c>, a <see cref="PagedChildrenDataLoader{TKey, T}" />.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PageDataLoaderAttribute : Attribute;
