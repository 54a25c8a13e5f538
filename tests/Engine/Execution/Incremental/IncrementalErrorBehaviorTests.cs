using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

/// <summary>The handling of field errors in parts that are delivered later.</summary>
public sealed class IncrementalErrorBehaviorTests
{
    private static readonly ObjectType s_hero = Object(
        "Hero",
        Value("id", NonNull(BuiltInScalars.ID), static _ => "1"),
        Value("must", NonNull(BuiltInScalars.String), static _ => null),
        Async<string>(
            "later",
            NonNull(BuiltInScalars.String),
            static async _ =>
            {
                await Task.Yield();
                throw new GraphQLException("No.");
            }
        )
    );

    private static readonly GraphQLSchema s_schema = IncrementalRun.Schema(
        Value("hero", NonNull(s_hero), static _ => 1),
        Value("numbers", NonNull(ListOf(NonNull(BuiltInScalars.Int))), static _ => new object?[] { 1, null, 3 }),
        Value("loose", ListOf(BuiltInScalars.Int), static _ => new object?[] { 1, new GraphQLException("Bad."), 3 }),
        Value("read", NonNull(ListOf(NonNull(BuiltInScalars.Int))), static _ => ReadAsync())
    );

    [Theory]
    [InlineData("must")]
    [InlineData("later")]
    public async Task Fragment_WithNull_HasNullAndItsError(string field)
    {
        var responses = await s_schema.ResponsesAsync($"{{ hero {{ id ... @defer {{ failed: {field} again: id }} }} }}", onError: "NULL");

        responses.Count.ShouldBe(2);
        responses[1].ShouldContain("\"data\":{\"failed\":null,\"again\":\"1\"}");
        responses[1].ShouldContain("\"path\":[\"hero\",\"failed\"]");
        responses[1].ShouldEndWith("\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}");
    }

    [Theory]
    [InlineData("must")]
    [InlineData("later")]
    public async Task Fragment_WithHalt_FailsAlone(string field)
    {
        var responses = await s_schema.ResponsesAsync($"{{ hero {{ id ... @defer {{ failed: {field} again: {field} }} }} }}", onError: "HALT");

        responses.Count.ShouldBe(2);
        responses[0].ShouldStartWith("{\"data\":{\"hero\":{\"id\":\"1\"}}");
        responses[1].ShouldStartWith("{\"completed\":[{\"id\":\"0\",\"errors\":[");
        responses[1].Split("\"message\"").Length.ShouldBe(2);
        responses[1].ShouldEndWith("\"hasNext\":false}");
    }

    [Fact]
    public async Task FirstResponse_WithHalt_HasNoPartsAfterAnError()
    {
        var responses = await s_schema.ResponsesAsync("{ hero { must ... @defer { id } } }", onError: "HALT");

        responses.ShouldHaveSingleItem().ShouldEndWith("\"data\":null}");
    }

    [Theory]
    [InlineData("numbers", "NULL", "[1,null,3]")]
    [InlineData("read", "NULL", "[1,null,3]")]
    [InlineData("numbers", "HALT", "[1]")]
    [InlineData("read", "HALT", "[1]")]
    [InlineData("loose", "NULL", "[1,null,3]")]
    [InlineData("loose", "PROPAGATE", "[1,null,3]")]
    [InlineData("loose", "HALT", "[1]")]
    public async Task Stream_DeliversTheItemsThatTheBehaviorLeaves(string field, string onError, string items)
    {
        var responses = await s_schema.ResponsesAsync($"{{ {field} @stream }}", onError: onError);

        var merged = MergedResponses.Of(responses);
        merged.Data![field]!.ToJsonString().ShouldBe(items);
        string.Concat(responses).Split("\"message\"").Length.ShouldBe(2);
        responses[^1].ShouldEndWith("\"hasNext\":false}");
    }

    private static async IAsyncEnumerable<object?> ReadAsync()
    {
        yield return 1;
        await Task.Yield();
        yield return null;
        yield return 3;
    }
}
