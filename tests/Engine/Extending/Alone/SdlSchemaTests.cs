using System.Runtime.CompilerServices;
using System.Text.Json;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Extending.Alone;

public sealed class SdlSchemaTests
{
    [Fact]
    public async Task Sdl_WithFunctions_IsExecuted()
    {
        // docs: sdl
        var schema = new SdlSchemaBuilder()
            .AddSdl(
                """
                "Truncates a text that is too long."
                directive @truncate(length: Int! = 10) on FIELD | FIELD_DEFINITION

                type Query {
                  track(code: ISRC!): Track
                  search(text: String!): [Found!]!
                }

                type Track {
                  title: String!
                  code: ISRC!
                }

                type Artist {
                  name: String!
                }

                union Found = Track | Artist

                scalar ISRC @specifiedBy(url: "https://www.iso.org/standard/64972.html")
                """
            )
            .AddSdl(
                """
                extend type Track {
                  words: String @truncate
                }

                type Subscription {
                  added: Track!
                }
                """
            )
            .AddScalars(new IsrcType())
            .Resolve(
                "Query.track",
                static context => new
                {
                    Title = "Rise",
                    Code = context.ArgumentValue<Isrc>("code"),
                    Words = "And then we rise",
                }
            )
            .ResolveAsync("Query.search", static async context => await Catalogue.SearchAsync(context.ArgumentValue<string>("text")))
            .ResolveType("Found", static value => value is Artist ? "Artist" : "Track")
            .Subscribe("Subscription.added", static context => Catalogue.Added(context.RequestAborted))
            .UseDirective(
                "truncate",
                static async (directive, context, next) =>
                    await next(context) is string text && directive.Arguments["length"] is int length && text.Length > length ? text[..length] + "…" : null
            )
            .Build();
        // docs: end

        // docs: execute
        using var executor = new RequestExecutor(schema);
        var request = OperationRequest.FromText(
            "query ($code: ISRC!) { track(code: $code) { title @truncate(length: 2) words } search(text: \"a\") { ... on Artist { name } } }"
        ) with
        {
            Variables = JsonSerializer.SerializeToElement(new { code = "DEA123456789" }),
        };
        var result = (OperationResult)await executor.ExecuteAsync(request, CancellationToken.None);
        // docs: end

        result.ToJson().ShouldBe("""{"data":{"track":{"title":"Ri…","words":"And then w…"},"search":[{"name":"Ada"}]}}""");

        // docs: subscribe
        var answer = await executor.ExecuteAsync(OperationRequest.FromText("subscription { added { title } }"), CancellationToken.None);
        await using var stream = (ResponseStream)answer;
        var responses = new List<string>();
        await foreach (var response in stream)
        {
            responses.Add(response.ToJson());
        }
        // docs: end

        responses.ShouldBe(["""{"data":{"added":{"title":"Rise"}}}""", """{"data":{"added":{"title":"Fall"}}}"""]);
    }

    private sealed record Artist(string Name);

    private static class Catalogue
    {
        public static async Task<IReadOnlyList<object>> SearchAsync(string text)
        {
            await Task.Yield();
            return text == "a" ? [new Artist("Ada")] : [];
        }

        public static async IAsyncEnumerable<object?> Added([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var title in new[] { "Rise", "Fall" })
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new Dictionary<string, object?> { ["title"] = title };
            }
        }
    }
}
