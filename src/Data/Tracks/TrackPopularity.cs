using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Tracks;

/// <summary>Calculates the popularity of tracks from their likes, after these were added in bulk.</summary>
internal static class TrackPopularity
{
    private const int Piece = 500;

    /// <summary>Calculates the popularity of the tracks that have none yet, although users like them.</summary>
    public static async Task FillPopularityAsync(this QpletDbContext db, CancellationToken cancellationToken)
    {
        var likes = db
            .Tracks.Where(track => track.Popularity == 0 && track.LikeCount > 0)
            .Join(
                db.Reactions.Where(reaction => reaction.SubjectKind == Track.KindName && reaction.Kind == ReactionKind.Like),
                track => track.Id,
                reaction => reaction.SubjectId,
                (track, reaction) => new { track.Id, reaction.CreatedAt }
            );
        var scores = new SortedDictionary<Guid, long>();
        await foreach (var like in likes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            scores[like.Id] = Popularity.Add(scores.GetValueOrDefault(like.Id), Popularity.LikeWeight, like.CreatedAt);
        }
        foreach (var piece in scores.Chunk(Piece))
        {
            await SetAsync(db, piece, cancellationToken);
        }
    }

    /// <summary>Sets the scores of many tracks with one statement. Both databases name the columns of VALUES in the same way.</summary>
    private static Task<int> SetAsync(QpletDbContext db, KeyValuePair<Guid, long>[] scores, CancellationToken cancellationToken)
    {
        var rows = string.Join(", ", scores.Select((_, i) => $"({{{2 * i}}}, {{{(2 * i) + 1}}})"));
        var statement = $"UPDATE \"Tracks\" SET \"Popularity\" = v.column2 FROM (VALUES {rows}) AS v WHERE \"Id\" = v.column1 AND \"Popularity\" = 0";
        return db.Database.ExecuteSqlRawAsync(statement, scores.SelectMany(score => (object[])[score.Key, score.Value]), cancellationToken);
    }
}
