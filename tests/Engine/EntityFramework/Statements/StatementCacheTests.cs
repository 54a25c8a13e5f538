using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.Statements;

public sealed class StatementCacheTests
{
    [Fact]
    public void Get_MoreShapesThanAreKept_ForgetsSome()
    {
        var cache = new StatementCache(100);
        for (var i = 0; i < 1000; i++)
        {
            cache.Get(Shape(i), i, static number => Make(number));
        }
        cache.Count.ShouldBeInRange(50, 100);
    }

    [Fact]
    public void Get_SameShape_TranslatesOnce()
    {
        var cache = new StatementCache(100);
        var calls = 0;
        var first = cache.Get(Shape(1), 0, _ => Make(calls++));
        cache.Get(Shape(1), 0, _ => Make(calls++)).ShouldBeSameAs(first);
        calls.ShouldBe(1);
    }

    [Fact]
    public void Get_KnownShape_AllocatesNothing()
    {
        var cache = new StatementCache(100);
        Func<int, Statement<Song>> make = Make;
        var shape = Shape(1);
        cache.Get(shape, 0, make);
        cache.Get(shape, 0, make);

        var before = GC.GetAllocatedBytesForCurrentThread();
        cache.Get(shape, 0, make);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Get_TranslationFails_TriesAgain()
    {
        var cache = new StatementCache(100);
        Should.Throw<InvalidOperationException>(() => cache.Get<Song, int>(Shape(1), 0, static _ => throw new InvalidOperationException()));
        cache.Get(Shape(1), 0, static _ => Make(2)).Sql.ShouldBe("2");
    }

    private static StatementShape Shape(int number) => new(MusicDatabase.AllSongs.Definition, StatementKind.Rows, "", "", number.ToString(), "");

    private static Statement<Song> Make(int number) => new(number.ToString(), [], null, null, null, 1);
}
