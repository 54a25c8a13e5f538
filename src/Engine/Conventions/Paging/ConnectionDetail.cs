namespace Qplet.GraphQL.Conventions;

/// <summary>A further field of a connection. See <see cref="UsePagingAttribute.Detail" />.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Type">The type of its value, which is never null.</param>
internal sealed record ConnectionDetail(string Name, Type Type);
