using System.Text;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class DocumentCacheTests
{
    private static readonly GraphQLSchema s_schema = Query(Value("a", BuiltInScalars.Int, static _ => 1));

    [Fact]
    public void Documents_AreFoundByTheirBytes()
    {
        var cache = new DocumentCache<ExecutableDocument>(10, 1000);
        var document = Document("{ a }");
        cache.Add("{ a }"u8, document);

        cache.TryGet("{ a }"u8, out var found).ShouldBeTrue();
        found.ShouldBeSameAs(document);
        cache.TryGet("{ a  }"u8, out _).ShouldBeFalse();
        cache.TryGet("{ b }"u8, out _).ShouldBeFalse();
    }

    [Fact]
    public void MoreThanTheCapacity_DropsWhatWasNotUsed()
    {
        var cache = new DocumentCache<ExecutableDocument>(3, 100_000);
        cache.Add("{ a }"u8, Document("{ a }"));
        for (var i = 0; i < 100; i++)
        {
            cache.TryGet("{ a }"u8, out _).ShouldBeTrue($"round {i}");
            var text = Encoding.UTF8.GetBytes($"{{ a{i}: a }}");
            cache.Add(text, Document("{ a }"));
        }

        cache.Count.ShouldBe(3);
    }

    [Fact]
    public void MoreThanTheBytes_DropsDocuments()
    {
        var cache = new DocumentCache<ExecutableDocument>(1000, 100);
        for (var i = 0; i < 50; i++)
        {
            cache.Add(Encoding.UTF8.GetBytes($"{{ alias{i}: a }}"), Document("{ a }"));
        }
        cache.Add(Encoding.UTF8.GetBytes(new string(' ', 200)), Document("{ a }"));

        cache.Bytes.ShouldBeLessThanOrEqualTo(100);
        cache.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Bytes_ThatAreAddedAndRemoved_AreReported()
    {
        var reported = 0L;
        var cache = new DocumentCache<string>(2, 1000, bytes => reported += bytes);
        for (var i = 0; i < 5; i++)
        {
            cache.Add(BitConverter.GetBytes(i), "kept", 10);
        }
        reported.ShouldBe(20);

        cache.Clear();

        reported.ShouldBe(0);
        cache.Count.ShouldBe(0);
        cache.TryGet(BitConverter.GetBytes(4), out _).ShouldBeFalse();
    }

    [Fact]
    public async Task ManyThreads_KeepTheBounds()
    {
        var cache = new DocumentCache<ExecutableDocument>(16, 10_000);
        await Parallel.ForAsync(
            0,
            2000,
            (i, _) =>
            {
                var text = Encoding.UTF8.GetBytes($"{{ alias{i % 64}: a }}");
                if (!cache.TryGet(text, out var _))
                {
                    cache.Add(text, Document("{ a }"));
                }
                return ValueTask.CompletedTask;
            }
        );

        cache.Count.ShouldBeLessThanOrEqualTo(16);
    }

    private static ExecutableDocument Document(string text) =>
        new(s_schema, new ExecutionOptions(), Parser.ParseDocument(text), DocumentHash.Of(Encoding.UTF8.GetBytes(text)));
}
