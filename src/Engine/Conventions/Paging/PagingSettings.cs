using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>The limits of a connection's pages. See <see cref="UsePagingAttribute" />.</summary>
internal sealed record PagingSettings(
    string Coordinate,
    string ConnectionType,
    int DefaultPageSize,
    int MaxPageSize,
    bool RequireBoundaries,
    bool AllowBackward,
    PropertyInfo? Node
);
