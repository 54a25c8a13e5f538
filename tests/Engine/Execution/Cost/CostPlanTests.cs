using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

public sealed class CostPlanTests
{
    private const string Sdl = """
        directive @cost(weight: String!) on SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION
        directive @listSize(
          assumedSize: Int
          slicingArguments: [String!]
          slicingArgumentDefaultValue: Int
          sizedFields: [String!]
          requireOneSlicingArgument: Boolean! = true
        ) on FIELD_DEFINITION
        type Query {
          name: String
          user(where: Filter @cost(weight: "10"), text: String @cost(weight: "3")): User @cost(weight: "10")
          users(first: Int, last: Int, where: Filter @cost(weight: "10"), order: [Sort!] @cost(weight: "10")): Users
            @listSize(
              assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10,
              sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false
            ) @cost(weight: "10")
          byIds(ids: [ID!]!): [User]! @listSize(slicingArguments: ["ids"])
          strict(first: Int, last: Int): [User] @listSize(slicingArguments: ["first", "last"])
          preset(first: Int = 7): [User] @listSize(slicingArguments: ["first"])
          known: [User] @listSize(assumedSize: 30)
          unknown: [User]
          matrix: [[User]]
          tags: [String]
          found: [Result] @listSize(assumedSize: 4)
          named: Named
          lowered(only: Boolean @cost(weight: "-4")): User @cost(weight: "6")
          refunded: User @cost(weight: "-100")
          preciousLeaf: Precious
          defaulted(where: Filter = { name: { eq: "x" } } @cost(weight: "10")): User
        }
        type Users { edges: [Edge!] nodes: [User!] pageInfo: PageInfo! totalCount: Int! }
        type Edge { cursor: String! node: User! }
        type PageInfo { hasNextPage: Boolean! }
        type User implements Named { id: ID name: String friend: User friends(first: Int): Users
            @listSize(
              assumedSize: 50, slicingArguments: ["first"], slicingArgumentDefaultValue: 10,
              sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false
            ) @cost(weight: "10")
          pets: [Pet] @listSize(assumedSize: 3) }
        type Pet implements Named @cost(weight: "5") { name: String owner: User @cost(weight: "2") }
        interface Named { name: String }
        union Result = User | Pet
        scalar Precious @cost(weight: "8")
        input Filter { and: [Filter!] or: [Filter!] name: Text pets: Pets size: Int @cost(weight: "10") }
        input Pets { some: Filter @cost(weight: "10") }
        input Text { eq: String @cost(weight: "10") contains: String @cost(weight: "20") in: [String] @cost(weight: "10") }
        input Sort { name: Direction @cost(weight: "10") }
        enum Direction { ASC DESC }
        type Mutation { rename(name: String): User @cost(weight: "10") }
        """;

    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(Sdl);

    [Fact]
    public void Schema_OfTheseTests_IsValid() => SchemaValidator.Validate(s_schema).ShouldBeEmpty();

    [Theory]
    [InlineData("{ __typename name }", 0, 1)]
    [InlineData("{ user { id } }", 10, 2)]
    [InlineData("mutation { rename { id } }", 10, 2)]
    [InlineData("{ user { friend { friend { id } } } }", 12, 4)]
    [InlineData("{ tags }", 1, 1)]
    [InlineData("{ preciousLeaf }", 0, 9)]
    [InlineData("{ users { nodes { id } } }", 11, 12)]
    [InlineData("{ users { edges { node { id } } pageInfo { hasNextPage } totalCount } }", 22, 23)]
    [InlineData("{ users(first: 50) { nodes { friends(first: 50) { nodes { id } } } } }", 561, 2602)]
    [InlineData("{ users(first: 2, last: 5) { nodes { id } } }", 11, 7)]
    [InlineData("{ users(first: 0) { nodes { friend { id } } } }", 11, 2)]
    [InlineData("{ users(first: -5) { nodes { id } } }", 11, 2)]
    [InlineData("{ users(first: null) { nodes { id } } }", 11, 12)]
    [InlineData("{ byIds(ids: [1, 2, 3]) { friend { id } } }", 4, 7)]
    [InlineData("{ byIds(ids: 1) { friend { id } } }", 2, 3)]
    [InlineData("{ preset { id } }", 1, 8)]
    [InlineData("{ preset(first: 3) { id } }", 1, 4)]
    [InlineData("{ known { id } }", 1, 31)]
    [InlineData("{ unknown { id } }", 1, 6)]
    [InlineData("{ matrix { id } }", 1, 26)]
    [InlineData("{ named { name } }", 1, 6)]
    [InlineData("{ named { ... on User { friend { id } } ... on Pet { name } } }", 2, 6)]
    [InlineData("{ found { ... on User { pets { name } } ... on Pet { owner { id } } } }", 9, 65)]
    [InlineData("{ lowered { id } }", 6, 2)]
    [InlineData("{ lowered(only: true) { id } }", 2, 2)]
    [InlineData("{ refunded { id } name }", 0, 2)]
    [InlineData("{ user(text: \"x\") { id } }", 13, 2)]
    [InlineData("{ user(text: null) { id } }", 10, 2)]
    [InlineData("{ defaulted { id } }", 21, 2)]
    [InlineData("{ defaulted(where: null) { id } }", 1, 2)]
    [InlineData("{ user(where: { name: { eq: \"x\", contains: \"y\" }, size: 1 }) { id } }", 60, 2)]
    [InlineData("{ user(where: { or: [{ size: 1 }, { size: 2 }], pets: { some: { name: { in: [\"a\", \"b\"] } } } }) { id } }", 60, 2)]
    [InlineData("{ user(where: { or: { size: 1 } }) { id } }", 30, 2)]
    [InlineData("{ users(order: { name: ASC }) { nodes { id } } }", 31, 12)]
    [InlineData("{ users { nodes { friends { nodes { id } } } } }", 121, 122)]
    [InlineData("{ users { nodes { id } } users { nodes { name friend { id } } } }", 21, 22)]
    [InlineData("{ users { ...A ...B } } fragment A on Users { nodes { friend { id } } } fragment B on Users { nodes { friend { name } } }", 21, 22)]
    [InlineData("{ a: users { nodes { id } } b: users { nodes { id } } }", 22, 23)]
    [InlineData("{ user { id @skip(if: true) friend @include(if: false) { id } } }", 10, 2)]
    [InlineData("{ __schema { types { name fields { name } } } }", 24, 25)]
    public void Evaluate_Literals_CostsWhatTheSchemaSays(string document, double fieldCost, double typeCost) =>
        CostOf(document).ShouldBe(new(fieldCost, typeCost));

    [Theory]
    [InlineData("query($n: Int) { users(first: $n) { nodes { friend { id } } } }", """{"n":4}""", "{ users(first: 4) { nodes { friend { id } } } }")]
    [InlineData("query($n: Int) { users(first: $n) { nodes { friend { id } } } }", """{"n":null}""", "{ users { nodes { friend { id } } } }")]
    [InlineData("query($n: Int) { users(first: $n) { nodes { friend { id } } } }", "{}", "{ users { nodes { friend { id } } } }")]
    [InlineData("query($n: Int = 6) { users(first: $n, last: 2) { edges { node { id } } } }", "{}", "{ users(first: 6) { edges { node { id } } } }")]
    [InlineData(
        "query($n: Int = 6) { users(first: $n) { nodes { friends(first: $n) { nodes { id } } } } }",
        """{"n":3}""",
        "{ users(first: 3) { nodes { friends(first: 3) { nodes { id } } } } }"
    )]
    [InlineData("query($n: Int) { preset(first: $n) { id } }", "{}", "{ preset { id } }")]
    [InlineData("query($ids: [ID!]!) { byIds(ids: $ids) { id } }", """{"ids":["a","b","c"]}""", "{ byIds(ids: [1, 2, 3]) { id } }")]
    [InlineData("query($ids: [ID!]!) { byIds(ids: $ids) { id } }", """{"ids":"a"}""", "{ byIds(ids: 1) { id } }")]
    [InlineData("query($a: ID!) { byIds(ids: [$a, $a]) { id } }", """{"a":"x"}""", "{ byIds(ids: [1, 2]) { id } }")]
    [InlineData(
        "query($w: Filter) { user(where: $w) { id } }",
        """{"w":{"or":[{"size":1},{"size":2,"pets":{"some":{"name":{"in":["a","b"]}}}}]}}""",
        "{ user(where: { or: [{ size: 1 }, { size: 2, pets: { some: { name: { in: [\"a\", \"b\"] } } } }] }) { id } }"
    )]
    [InlineData("query($w: Filter) { user(where: $w) { id } }", """{"w":{"or":{"size":1}}}""", "{ user(where: { or: { size: 1 } }) { id } }")]
    [InlineData("query($w: Filter) { user(where: $w) { id } }", """{"w":null}""", "{ user(where: null) { id } }")]
    [InlineData("query($w: Filter) { user(where: $w) { id } }", "{}", "{ user { id } }")]
    [InlineData("query($w: Filter = { size: 3 }) { user(where: $w) { id } }", "{}", "{ user(where: { size: 3 }) { id } }")]
    [InlineData("query($w: Filter) { defaulted(where: $w) { id } }", "{}", "{ defaulted { id } }")]
    [InlineData(
        "query($t: String) { user(where: { name: { contains: $t } }) { id } }",
        """{"t":"x"}""",
        "{ user(where: { name: { contains: \"x\" } }) { id } }"
    )]
    [InlineData(
        "query($t: String) { user(where: { name: { contains: $t } }) { id } }",
        """{"t":null}""",
        "{ user(where: { name: { contains: null } }) { id } }"
    )]
    [InlineData("query($t: String) { user(where: { name: { contains: $t } }) { id } }", "{}", "{ user(where: { name: {} }) { id } }")]
    [InlineData(
        "query($s: [Sort!]) { users(order: $s) { nodes { id } } }",
        """{"s":[{"name":"ASC"},{"name":"DESC"}]}""",
        "{ users(order: [{ name: ASC }, { name: DESC }]) { nodes { id } } }"
    )]
    [InlineData("query($t: String) { user(text: $t) { id } }", """{"t":"x"}""", "{ user(text: \"x\") { id } }")]
    [InlineData("query($b: Boolean!) { user { id friend @include(if: $b) { id } } }", """{"b":false}""", "{ user { id } }")]
    [InlineData("query($b: Boolean!) { user { id friend @skip(if: $b) { id } } }", """{"b":false}""", "{ user { id friend { id } } }")]
    public void Evaluate_Variables_CostWhatLiteralsCost(string document, string variables, string literal) =>
        CostOf(document, variables).ShouldBe(CostOf(literal));

    [Theory]
    [InlineData("{ strict { id } }", "{}")]
    [InlineData("{ strict(first: 1, last: 1) { id } }", "{}")]
    [InlineData("query($n: Int) { strict(first: $n) { id } }", "{}")]
    [InlineData("query($n: Int) { strict(first: 1, last: $n) { id } }", """{"n":1}""")]
    public void Evaluate_NotOneSlicingArgument_IsRefused(string document, string variables) =>
        Should.Throw<GraphQLException>(() => CostOf(document, variables)).Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0082");

    [Fact]
    public void Evaluate_OneSlicingArgument_IsTaken() => CostOf("query($n: Int) { strict(first: $n) { id } }", """{"n":4}""").ShouldBe(new(1, 5));

    [Fact]
    public void Evaluate_BeyondAllNumbers_StopsAtTheHighest()
    {
        var document =
            "{ users(first: 2147483647) { "
            + string.Concat(Enumerable.Repeat("nodes { friends(first: 2147483647) { ", 25))
            + "nodes { id } "
            + string.Concat(Enumerable.Repeat("} } ", 25))
            + "} }";

        CostOf(document).ShouldBe(new(OperationCost.Highest, OperationCost.Highest));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluate_FragmentsThatFanOut_TakeLinearTime(bool varies)
    {
        const int Depth = 200;
        var arguments = varies ? "(first: $n)" : "(first: 1)";
        var document =
            $"query({(varies ? "$n: Int" : "$unused: Int")}) {{ user {{ ...F0 }} }} "
            + string.Concat(
                Enumerable
                    .Range(0, Depth)
                    .Select(i =>
                        $"fragment F{i} on User {{ a: friend {{ ...F{i + 1} }} b: friend {{ ...F{i + 1} "
                        + $"}} c: friends{arguments} {{ nodes {{ ...F{i + 1} }} }} }} "
                    )
            )
            + $"fragment F{Depth} on User {{ id }}";

        CostOf(document, """{"n":1}""").ShouldBe(new(OperationCost.Highest, OperationCost.Highest));
    }

    [Fact]
    public void Compile_MoreDifferentFieldsThanPlanned_IsRefused() =>
        Should
            .Throw<GraphQLException>(() => CostOf("{ user { a: id b: id c: id d: id } }", maxFields: 4))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("MAX_FIELDS_EXCEEDED");

    [Theory]
    [InlineData(IncrementalFormat.None, 21, 22)]
    [InlineData(IncrementalFormat.V02, 21, 22)]
    [InlineData(IncrementalFormat.V01, 53, 54)]
    public void Evaluate_DeferredFieldsThatOthersSelectToo_CountAsOftenAsTheyAreExecuted(IncrementalFormat format, double fieldCost, double typeCost)
    {
        const string Document =
            "{ users { nodes { friend { id } } } ... @defer { users { nodes { id } } } ...F @defer(label: \"f\") } fragment "
            + "F on Query { users { nodes { friend { name } } } }";

        Compile(Document, 20_000, format: format).Evaluate(VariableValues.Empty).ShouldBe(new(fieldCost, typeCost));
    }

    [Fact]
    public void Evaluate_WithoutVariables_AllocatesNothing()
    {
        var plan = Compile("{ users(first: 5) { nodes { friends { nodes { id } } } } }", 20_000);
        plan.Evaluate(VariableValues.Empty);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            plan.Evaluate(VariableValues.Empty);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData(
        "{ user { id } users(first: 50) { nodes { friends(first: 40) { edges { node { pets { name } } } } } } }",
        "users.nodes.friends.edges.node.pets",
        30000
    )]
    [InlineData("{ a: known { id } b: known { id } c: known { id } }", "", 91)]
    [InlineData("{ found { ... on User { id } ... on Pet { x: owner { pets { name } } } } }", "found.x.pets", 60)]
    public void Explain_NamesTheMostExpensivePart(string document, string path, double cost)
    {
        var explanation = Compile(document, 20_000).Explain(VariableValues.Empty, static part => part.TypeCost);

        explanation.Path.ShouldBe(path);
        explanation.Cost.ShouldBe(cost);
    }

    private static OperationCost CostOf(string document, string variables = "{}", int maxFields = 20_000)
    {
        using var json = JsonDocument.Parse(variables);
        var syntax = Parser.ParseDocument(document);
        var values = new VariableDefinitions(s_schema, Operation(syntax).VariableDefinitions).Coerce(json.RootElement);
        return Compile(document, maxFields, name => values.TryGet(name, out var value) && value is true).Evaluate(values);
    }

    private static CostPlan Compile(string document, int maxFields, Func<string, bool>? holds = null, IncrementalFormat format = IncrementalFormat.None)
    {
        var syntax = Parser.ParseDocument(document);
        var operation = Operation(syntax);
        var fragments = syntax.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(static fragment => fragment.Name.Value);
        var conditions = operation.VariableDefinitions.ToDictionary(
            static variable => variable.Variable.Name.Value,
            variable => holds?.Invoke(variable.Variable.Name.Value) == true
        );
        return new CostCompiler(
            s_schema,
            new FieldCollector(s_schema, fragments, conditions, isIncremental: format != IncrementalFormat.None),
            new(),
            maxFields,
            FieldDivision.For(format)
        ).Compile(s_schema.GetRootType(operation.Operation)!, operation.SelectionSet);
    }

    private static OperationDefinitionNode Operation(DocumentNode document) => document.Definitions.OfType<OperationDefinitionNode>().Single();
}
