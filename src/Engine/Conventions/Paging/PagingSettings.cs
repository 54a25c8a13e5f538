namespace Qplet.GraphQL.Conventions;

/// <summary>How a connection's pages are limited; see <see cref="UsePagingAttribute" />.</summary>
internal sealed record PagingSettings(
    string Coordinate,
    string ConnectionType,
    int DefaultPageSize,
    int MaxPageSize,
    bool RequireBoundaries,
    bool AllowBackward
);
