using System.Text.Json;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The schema is found by the questions that users ask an agent.</summary>
public sealed class SchemaSearchTests : SchemaTests
{
    private const int Considered = 5;
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

    private static readonly Dictionary<string, IReadOnlyList<AgentQuestion>> s_lists = new(StringComparer.Ordinal)
    {
        ["agents"] = AgentQuestions.All,
        ["Qplet"] = QpletQuestions.All,
        ["Quodat"] = QuodatQuestions.All,
        ["keywords"] = KeywordQuestions.All,
        ["sentences"] = SentenceQuestions.All,
        ["colloquial"] = ColloquialQuestions.All,
        ["developers"] = DeveloperQuestions.All,
        ["interfaces"] = ApiQuestions.All,
        ["wishes"] = WishQuestions.All,
        ["tasks"] = TaskQuestions.All,
        ["requests"] = RequestQuestions.All,
        ["fans"] = FanQuestions.All,
        ["frontends"] = FrontendQuestions.All,
        ["members"] = MemberQuestions.All,
        ["instructions"] = InstructionQuestions.All,
        ["newcomers"] = NewcomerQuestions.All,
        ["strangers"] = StrangerQuestions.All,
    };

    private static readonly string[] s_endingsOfGeneratedTypes = ["Connection", "Edge", "Payload", "Error"];

    public static TheoryData<string> Lists => [.. s_lists.Keys];

    /// <summary>The lists whose answers are measured: the others would only take longer.</summary>
    public static TheoryData<string> MeasuredLists => ["agents", "sentences", "newcomers"];

    /// <summary>Each list may miss as many questions as it does, some of them one more, since other fields change as well.</summary>
    [Theory]
    [InlineData("agents", 0)]
    [InlineData("Qplet", 0)]
    [InlineData("Quodat", 0)]
    [InlineData("keywords", 1)]
    [InlineData("sentences", 0)]
    [InlineData("colloquial", 0)]
    [InlineData("developers", 0)]
    [InlineData("interfaces", 1)]
    [InlineData("wishes", 2)]
    [InlineData("tasks", 0)]
    [InlineData("requests", 0)]
    [InlineData("fans", 1)]
    [InlineData("frontends", 1)]
    [InlineData("members", 2)]
    [InlineData("instructions", 0)]
    [InlineData("newcomers", 3)]
    [InlineData("strangers", 6)]
    public void Search_Questions_AreAnsweredByTheFirstFiveResults(string list, int misses)
    {
        var questions = QuestionsOf(list);

        var missed = questions.Where(question => !IsAnswered(question)).Select(static question => question.Text).ToList();

        missed.Count.ShouldBeLessThanOrEqualTo(misses, string.Join('\n', missed));
        (missed.Count / (double)questions.Count).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void Wordings_Coordinates_AreInTheSchema() =>
        DomainWords
            .SearchOptions.Wordings.Keys.Where(coordinate =>
                coordinate.Split('*') is [var start, var end]
                    ? !Fields().Any(field => field.StartsWith(start, StringComparison.Ordinal) && field.EndsWith(end, StringComparison.Ordinal))
                    : Gateway.Schema.FindDefinition(coordinate) is null
            )
            .ShouldBeEmpty();

    /// <summary>
    /// A field that is not found by its own description is not found by other words either: its description says too little, or the wordings of other fields
    /// are too close. Those that are allowed have descriptions such as "The post".
    /// </summary>
    [Fact]
    public void Search_DescriptionOfAField_FindsTheField()
    {
        List<string> missed = [];
        foreach (var coordinate in Fields())
        {
            var (type, field) = (coordinate.Split('.')[0], Gateway.Schema.FindDefinition(coordinate).ShouldBeOfType<FieldDefinition>());
            var summary = field.Description.ShouldNotBeNull(coordinate).Split(". ")[0];
            var query = type is "Query" or "Mutation" or "Subscription" ? summary : $"{summary} {type}";
            if (Gateway.Schema.Search.Find(query, Considered).All(result => result.Coordinate != coordinate))
            {
                missed.Add(coordinate);
            }
        }

        missed.Count.ShouldBeLessThanOrEqualTo(8, string.Join('\n', missed));
    }

    [Fact]
    public void Wordings_OfACoordinate_DifferFromOneAnother() =>
        DomainWords
            .SearchOptions.Wordings.Where(static entry =>
                entry.Value.Count == 0 || entry.Value.Distinct(StringComparer.OrdinalIgnoreCase).Count() < entry.Value.Count
            )
            .Select(static entry => entry.Key)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Lists))]
    public void Question_ExpectedCoordinates_AreInTheSchema(string list) =>
        QuestionsOf(list)
            .SelectMany(static question => question.Wishes)
            .SelectMany(static wish => wish.Split(' '))
            .Where(coordinate => Gateway.Schema.FindDefinition(coordinate) is null)
            .ShouldBeEmpty();

    /// <summary>Counts three characters as a token, which is more tokens than models count.</summary>
    [Theory]
    [MemberData(nameof(MeasuredLists))]
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

    /// <summary>The fields of all types but those of errors, and those that only hold the results of lists and mutations.</summary>
    private IEnumerable<string> Fields() =>
        Gateway
            .Schema.Types.Values.OfType<ObjectType>()
            .Where(static type =>
                !type.Name.StartsWith("__", StringComparison.Ordinal)
                && !s_endingsOfGeneratedTypes.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))
            )
            .SelectMany(static type => type.Fields.Select(field => $"{type.Name}.{field.Name}"));

    private static IReadOnlyList<AgentQuestion> QuestionsOf(string list) => s_lists[list];

    private static int LengthOf(Answer answer) => JsonSerializer.Serialize(answer.Data).Length;

    private bool IsAnswered(AgentQuestion question)
    {
        var found = Gateway.Schema.Search.Find(question.Text, Considered).Select(static result => result.Coordinate).ToHashSet(StringComparer.Ordinal);
        return question.Wishes.All(wish => wish.Split(' ').Any(found.Contains));
    }
}
