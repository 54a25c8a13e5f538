using System.Diagnostics;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class BuildTimeTests
{
    private static readonly Type[] s_parts =
    [
        typeof(int),
        typeof(string),
        typeof(bool),
        typeof(Guid),
        typeof(DateTime),
        typeof(double),
        typeof(long),
        typeof(short),
        typeof(decimal),
        typeof(Uri),
        typeof(Song),
        typeof(Author),
        typeof(TimeSpan),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(SongState),
        typeof(byte),
        typeof(float),
    ];

    [Fact]
    public void Build_ThreeHundredTypes_IsQuick()
    {
        Build();
        var watch = Stopwatch.StartNew();
        var schema = Build();
        watch.Stop();

        schema.Types.Count.ShouldBeGreaterThan(300);
        TestContext.Current.TestOutputHelper!.WriteLine($"{schema.Types.Count} types in {watch.ElapsedMilliseconds} ms");
        // 200 ms on an idle machine; the rest is room for a busy one.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    private static GraphQLSchema Build()
    {
        var builder = new CodeFirstSchemaBuilder().AddType(typeof(MusicQueries)).AddType(typeof(SongType));
        foreach (var first in s_parts)
        {
            foreach (var second in s_parts)
            {
                builder.AddType(typeof(Pair<,>).MakeGenericType(first, second));
            }
        }

        return builder.Build();
    }

    public sealed record Pair<TFirst, TSecond>(
        TFirst First,
        TSecond Second,
        List<TFirst?> Firsts,
        TSecond[]? Seconds,
        string Title,
        int Count,
        Guid Id,
        DateTime CreatedAt,
        string? Note,
        bool IsGood
    );
}
