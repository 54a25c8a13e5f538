using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Benchmarks.Engine;

/// <summary>The data of W4 in memory: 20 tracks with their owners and 5 comments each, the same as in reference/measure.mjs.</summary>
internal static class EngineData
{
    private static readonly BenchConnection<BenchTrack> s_tracks = new([.. Enumerable.Range(0, 20).Select(Track)]);

    public static GraphQLSchema Schema() => new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(BenchTrackType)).Build();

    private static BenchUser User(int i) => new($"user-{i}", $"User {i}");

    private static BenchTrack Track(int i) =>
        new($"track-{i}", $"Track {i}", User(i))
        {
            AllComments = new([.. Enumerable.Range(0, 5).Select(j => new BenchComment($"comment-{i}-{j}", $"Comment {j} on track {i}", User((i * 5) + j)))]),
        };

    [QueryType]
    public static class Queries
    {
        public static BenchConnection<BenchTrack> Tracks(int first) => first > 0 ? s_tracks : new([]);
    }
}

public sealed record BenchConnection<T>(IReadOnlyList<T> Nodes);

public sealed record BenchUser(string Id, string Name);

public sealed record BenchComment(string Id, string Content, BenchUser Author);

public sealed record BenchTrack(string Id, string Title, BenchUser Owner)
{
    internal BenchConnection<BenchComment> AllComments { get; init; } = new([]);
}

[ObjectType<BenchTrack>]
public static class BenchTrackType
{
    public static BenchConnection<BenchComment> Comments([Parent] BenchTrack track, int first) => first > 0 ? track.AllComments : new([]);
}
