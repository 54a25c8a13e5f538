using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>A track that was deleted.</summary>
/// <param name="Id">The ID of the track.</param>
public sealed record DeletedTrack([property: ID<Track>] Guid Id);
