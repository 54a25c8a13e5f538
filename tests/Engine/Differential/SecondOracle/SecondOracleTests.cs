using System.Text.Json;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>Generated documents and operations, compared with graphql-dotnet as well.</summary>
public sealed class SecondOracleTests(SecondOracleCases cases)
{
    private static readonly ValidationOptions s_options = ValidationOptions.Trusted with { MaxIntrospectionDepth = int.MaxValue };

    private CaseInput? _last;
    private GraphQLDotNetSchema? _schema;

    [Fact]
    public Task Documents_GetGraphQLDotNetsVerdict() =>
        cases.AssertAgreementAsync(
            "document",
            async input =>
            {
                var text = input.Text("document");
                if (await SchemaOf(input).ValidateAsync(text) is not { } others)
                {
                    return null;
                }
                var own = Errors(input, text);
                return (own.Count == 0) == (others.Count == 0) || GraphQLDotNetDifferences.IncludeVerdict(own, others)
                    ? null
                    : $"{text}\nhas here: {string.Join("\n", own)}\nthere: {string.Join("\n", others)}\n{input.Sdl}";
            }
        );

    [Fact]
    public Task Operations_GiveGraphQLDotNetsData() =>
        cases.AssertAgreementAsync(
            "execution",
            async input =>
            {
                if (GraphQLDotNetDifferences.IncludeRequest(input.Case))
                {
                    return null;
                }
                var own = await Requests.ExecuteAsync(input, input.Text("document"), input.Case);
                var other = await SchemaOf(input).ExecuteAsync(input.Case);
                return IsSame(own, other) || GraphQLDotNetDifferences.IncludeResponse(own)
                    ? null
                    : $"{input.Case.GetRawText()}\ngives here\n{own.GetRawText()}\nthere\n{other.GetRawText()}\nof\n{input.Sdl}";
            }
        );

    private static bool IsSame(JsonElement own, JsonElement other) =>
        own.TryGetProperty("data", out var ownData)
            ? other.TryGetProperty("data", out var otherData) && Responses.IsSame(ownData, otherData)
            : !other.TryGetProperty("data", out _);

    private static List<string> Errors(CaseInput input, string text)
    {
        try
        {
            var document = Parser.ParseDocument(text, ParserOptions.Trusted);
            return [.. DocumentValidator.Validate(input.Schema, document, s_options).Select(static error => error.Message)];
        }
        catch (GraphQLSyntaxException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>The schema of a case, which is built once for all cases that follow each other.</summary>
    private GraphQLDotNetSchema SchemaOf(CaseInput input)
    {
        if (_schema is null || !ReferenceEquals(_last!.Schema, input.Schema))
        {
            _schema = GraphQLDotNetSchema.Build(input.SchemaCase.Text("printed")!, input.Schema);
            _last = input;
        }
        return _schema;
    }
}
