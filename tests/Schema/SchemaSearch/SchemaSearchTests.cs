using System.Text.Json;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The schema is found by the questions that users ask an agent.</summary>
public sealed class SchemaSearchTests : SchemaTests
{
    private const int Considered = 5;
    private const double DemandedShare = 0.95;
    private const int MaxTokens = 5000;
    private const int CharactersOfAToken = 3;

    private const string SearchDocument = "query ($query: String!, $first: Int!) { __search(query: $query, first: $first) { coordinate score pathsToRoot } }";

    private const string DefinitionsDocument = """
        query ($coordinates: [String!]!) {
          __definitions(coordinates: $coordinates) {
            ... on __Type {
              kind
              typeName: name
              description
              fields { name description }
              inputFields { name description type { ...T } }
              enumValues { name description }
              possibleTypes { name }
            }
            ... on __Field { fieldName: name description args { name description type { ...T } } type { ...T } }
            ... on __InputValue { inputName: name description type { ...T } }
            ... on __EnumValue { valueName: name description }
          }
        }

        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { name } } } }
        """;

    public static TheoryData<string> Lists => ["agents", "Qplet", "Quodat"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Search_Questions_AreAnsweredByTheFirstFiveResults(string list)
    {
        var questions = QuestionsOf(list);

        var missed = questions.Where(question => !IsAnswered(question)).Select(static question => question.Text).ToList();

        questions.Count.ShouldBe(50);
        ((questions.Count - missed.Count) / (double)questions.Count).ShouldBeGreaterThanOrEqualTo(DemandedShare, string.Join('\n', missed));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Question_ExpectedCoordinates_AreInTheSchema(string list) =>
        QuestionsOf(list)
            .SelectMany(static question => question.Coordinates.Split(' '))
            .Where(coordinate => Gateway.Schema.FindDefinition(coordinate) is null)
            .ShouldBeEmpty();

    /// <summary>Counts three characters as a token, which is more tokens than models count.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Search_WithTheDefinitionsOfItsResults_StaysWithin5000Tokens(string list)
    {
        var longest = (Tokens: 0, Question: "");
        foreach (var question in QuestionsOf(list))
        {
            var found = await Gateway.AskAsync(SearchDocument, variables: new { query = question.Text, first = Considered });
            var coordinates = found.At("__search").EnumerateArray().Select(static result => result.GetProperty("coordinate").GetString()).ToList();
            var definitions = await Gateway.AskAsync(DefinitionsDocument, variables: new { coordinates });
            definitions.At("__definitions").GetArrayLength().ShouldBe(coordinates.Count);

            var tokens = (LengthOf(found) + LengthOf(definitions)) / CharactersOfAToken;
            longest = tokens > longest.Tokens ? (tokens, question.Text) : longest;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{list}: at most {longest.Tokens} tokens, for: {longest.Question}");
        longest.Tokens.ShouldBeLessThanOrEqualTo(MaxTokens, longest.Question);
    }

    [Fact]
    public void GetPathsToRoot_OfConversations_StartsWithTheViewer() =>
        Gateway.Schema.Search.GetPathsToRoot("User.conversations")[0].ShouldBe(["Query.me", "User.conversations"]);

    private static IReadOnlyList<AgentQuestion> QuestionsOf(string list) =>
        list switch
        {
            "agents" => AgentQuestions.All,
            "Qplet" => QpletQuestions.All,
            _ => QuodatQuestions.All,
        };

    private static int LengthOf(Answer answer) => JsonSerializer.Serialize(answer.Data).Length;

    private bool IsAnswered(AgentQuestion question) =>
        Gateway
            .Schema.Search.Find(question.Text, Considered)
            .Any(result => question.Coordinates.Split(' ').Contains(result.Coordinate, StringComparer.Ordinal));
}
