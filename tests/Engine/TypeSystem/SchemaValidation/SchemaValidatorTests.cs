using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class SchemaValidatorTests
{
    [Fact]
    public void Validate_ValidSchema_FindsNothing() =>
        SchemaValidator
            .Validate(SchemaBuilder.FromSdl("type Query { a(b: [Int!] = [1]): Int @deprecated } directive @d(e: E = A) on OBJECT enum E { A }"))
            .ShouldBeEmpty();

    [Fact]
    public void EnsureValid_InvalidSchema_ListsAllErrors()
    {
        var schema = SchemaBuilder.FromSdl("type Query enum E input I");
        Should.Throw<SchemaException>(() => SchemaValidator.EnsureValid(schema)).Errors.Count.ShouldBe(3);
    }

    [Fact]
    public void Validate_DefaultWithSeveralProblems_NamesEachWhereItIs()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a(i: [I] = [{ b: 1.5, d: 1 }, { b: 2, c: \"x\" }, 7]): Int } input I { b: Int! c: Boolean! }");

        SchemaValidator
            .Validate(schema)
            .Select(static error => $"{error.Locations![0].Column} {error.Message["Query.a(i:) has invalid default value at ".Length..]}")
            .ShouldBe([
                "31 [0].b: Int cannot represent non-integer value: 1.5",
                "36 [0]: Expected value of type \"I\" not to include unknown field \"d\". Did you mean \"b\" or \"c\"? Found: { b: 1.5, d: 1 }.",
                "26 [0]: Expected value of type \"I\" to include required field \"c\", found: { b: 1.5, d: 1 }.",
                "55 [1].c: Boolean cannot represent a non boolean value: \"x\"",
                "62 [2]: Expected value of type \"I\" to be an object, found: 7.",
            ]);
    }

    [Theory]
    [InlineData(
        "schema { query: Q mutation: Q } type Q { a: Int }",
        "All root types must be different, \"Q\" type is used as query and mutation root types.",
        "1:17 1:29"
    )]
    [InlineData("type Query { a(b: Int = \"x\"): Int }", "Query.a(b:) has invalid default value: Int cannot represent non-integer value: \"x\"", "1:25")]
    [InlineData(
        "type Query { a(i: I): Int } input I { b: E = C } enum E { D }",
        "I.b has invalid default value: Value \"C\" does not exist in \"E\" enum. Did you mean the enum value \"D\"?",
        "1:46"
    )]
    [InlineData(
        "type Query { a(i: I = {}): Int } input I { b: Int! }",
        "Query.a(i:) has invalid default value: Expected value of type \"I\" to include required field \"b\", found: {  }.",
        "1:23"
    )]
    [InlineData(
        "directive @d(a: Int! = null) on FIELD type Query { a: Int }",
        "@d(a:) has invalid default value: Expected value of non-null type \"Int!\" not to be null.",
        "1:24"
    )]
    [InlineData(
        "type Query { a(b: [Int] = [1, \"x\"]): Int }",
        "Query.a(b:) has invalid default value at [1]: Int cannot represent non-integer value: \"x\"",
        "1:31"
    )]
    [InlineData("directive @d(a: Query) on FIELD type Query { a: Int }", "The type of @d(a:) must be Input Type but got: Query.", "1:14")]
    [InlineData(
        "type Query { a(i: I): Int } input I { self: I = {} }",
        "Invalid circular reference. The default value of Input Object field I.self references itself.",
        "1:49"
    )]
    [InlineData(
        "type Query { a(i: I): Int } input I { j: J = {} } input J { i: [I!] = [{}] }",
        "Invalid circular reference. The default value of Input Object field I.j references itself via the default values of: J.i.",
        "1:46 1:71"
    )]
    [InlineData("type Query { a: Int @skip(if: true) }", "Directive \"@skip\" may not be used on FIELD_DEFINITION.", "1:21")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location.", "1:21 1:33")]
    [InlineData(
        "directive @d on OBJECT type Query @d { a: Int } extend type Query @d",
        "The directive \"@d\" can only be used once at this location.",
        "1:35 1:67"
    )]
    [InlineData("type Query { a: Int @deprecated(because: \"x\") }", "Unknown argument \"because\" on directive \"@deprecated\".", "1:33")]
    [InlineData(
        "type Query { a: Int @deprecated(reason: null) }",
        "Directive \"@deprecated\" argument \"reason\" of type \"String!\" has invalid value null.",
        "1:41"
    )]
    [InlineData(
        "type Query { a: S } scalar S @specifiedBy",
        "Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided.",
        "1:30"
    )]
    [InlineData("type Query { a: Int @d(n: 1, n: 2) } directive @d(n: Int) on FIELD_DEFINITION", "There can be only one argument named \"n\".", "1:24 1:30")]
    [InlineData(
        "directive @d(a: Int @d) on ARGUMENT_DEFINITION type Query { a: Int }",
        "Directive @d must not be used by its own arguments, directly or through their types.",
        "1:1"
    )]
    [InlineData(
        "directive @d(a: I) on INPUT_FIELD_DEFINITION input I { b: Int @e } directive @e(c: Int @f) on INPUT_FIELD_DEFINITION "
            + "directive @f(i: I) on ARGUMENT_DEFINITION type Query { a: Int }",
        "Directive @f must not be used by its own arguments, directly or through their types.",
        "1:118"
    )]
    [InlineData(
        "interface N { a: Int } type Query implements N { a: Int @deprecated }",
        "Interface field N.a is not deprecated, so implementation field Query.a must not be deprecated.",
        "1:57 1:53"
    )]
    [InlineData(
        "type __Query { a: Int } schema { query: __Query }",
        "Name \"__Query\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "1:1"
    )]
    [InlineData("directive @__d on FIELD type Query { a: Int }", "Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection.", "1:1")]
    public void Validate_RuleBroken_IsReportedWithItsPlace(string sdl, string message, string places)
    {
        var errors = SchemaValidator.Validate(SchemaBuilder.FromSdl(sdl));
        errors.Select(static error => error.Message).ShouldContain(message);
        var error = errors.First(error => error.Message == message);
        string.Join(' ', error.Locations!.Select(static location => $"{location.Line}:{location.Column}")).ShouldBe(places);
    }

    [Theory]
    [InlineData(
        "type Query { a(i: A): Int } input A @oneOf { a: A }",
        "1:46 Input Object A cannot be provided a finite value because it references itself through fields: A.a."
    )]
    [InlineData(
        "type Query { a(i: A): Int } input A { b: B!, c: C } input B @oneOf { a: A, b: B } input C { a: A }",
        "1:39 1:70 Input Object A cannot be provided a finite value because it references itself through fields: A.b, B.a.",
        "1:76 Input Object B cannot be provided a finite value because it references itself through fields: B.b."
    )]
    [InlineData("type Query { a(i: A): Int } input A @oneOf { a: A, b: [A], c: Int }")]
    [InlineData("type Query { a(i: A): Int } input A { b: B! } input B @oneOf { a: A, c: Int }")]
    [InlineData(
        "type Query { a(i: A): Int } input A { a: A! = 4 }",
        "1:39 Input Object A cannot be provided a finite value because it references itself through fields: A.a.",
        "1:47 A.a has invalid default value: Expected value of type \"A\" to be an object, found: 4."
    )]
    [InlineData(
        "type Query { a(i: A = { b: {} }): Int } input A @oneOf { b: B } input B { c: Int = \"x\" }",
        "1:84 B.c has invalid default value: Int cannot represent non-integer value: \"x\""
    )]
    [InlineData(
        "type Query { a(i: A = { b: 1 }): Int } input A @oneOf { b: Int, c: Int! }",
        "1:23 Query.a(i:) has invalid default value: Expected value of type \"A\" to include required field \"c\", found: { b: 1 }.",
        "1:68 OneOf input field A.c must be nullable."
    )]
    [InlineData(
        "type Query { a(i: A = { text: 1 }): Int } input A { texts: Int }",
        "1:25 Query.a(i:) has invalid default value: Expected value of type \"A\" not to include unknown field \"text\". "
            + "Did you mean \"texts\"? Found: { text: 1 }."
    )]
    [InlineData("type Query { a(i: A = { b: 1 }): Int } input A { b: Query }", "1:53 The type of A.b must be Input Type but got: Query.")]
    [InlineData(
        "type Query @d(i: {}) { a: Int } directive @d(i: A) on OBJECT input A { a: A = {} }",
        "1:79 Invalid circular reference. The default value of Input Object field A.a references itself."
    )]
    public void Validate_InputObjects_NeedFiniteValues(string sdl, params string[] expected) => Errors(sdl).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData(
        "type Query implements A & Int { a: Int } interface A implements Int & Query { a: Int }",
        "1:27 Type Query must only implement Interface types, it cannot implement Int.",
        "1:65 Type A must only implement Interface types, it cannot implement Int.",
        "1:71 Type A must only implement Interface types, it cannot implement Query.",
        "1:71 1:23 Type Query cannot implement A because it would create a circular reference."
    )]
    [InlineData(
        "type Query implements A { a: Int } interface A implements Int { a: Int }",
        "1:59 Type A must only implement Interface types, it cannot implement Int.",
        "1:59 1:23 Type Query must implement Int because it is implemented by A."
    )]
    [InlineData(
        "type Query implements A & A & A { a: Int } interface A { a: Int }",
        "1:23 1:27 1:31 Type Query can only implement A once.",
        "1:23 1:27 1:31 Type Query can only implement A once."
    )]
    [InlineData(
        "type Query { a: U } union U = Int | Int | Query | Query | Query",
        "1:31 1:37 Union type U can only include Object types, it cannot include Int.",
        "1:31 1:37 Union type U can only include type Int once.",
        "1:43 1:51 1:59 Union type U can only include type Query once.",
        "1:43 1:51 1:59 Union type U can only include type Query once."
    )]
    public void Validate_ReferencesOfWrongKind_AreReportedWithWhatFollows(string sdl, params string[] expected) =>
        Errors(sdl).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public void Validate_EndlessDefault_StopsTheCoercionOfDefaults() =>
        SchemaValidator.Validate(SchemaBuilder.FromSdl("type Query { a(i: I = {}): Int } input I { self: I = {} }")).Count.ShouldBe(1);

    [Fact]
    public void Validate_NamesMadeInCode_AreChecked()
    {
        var messages = Messages(
            new ObjectType("Query", static () => [new("a-b", BuiltInScalars.Int), new("1a", BuiltInScalars.Int), new("", BuiltInScalars.Int)])
        );
        messages.ShouldBe([
            "Names must only contain [_a-zA-Z0-9] but \"a-b\" does not.",
            "Names must start with [_a-zA-Z] but \"1a\" does not.",
            "Expected name to be a non-empty string.",
        ]);
    }

    [Fact]
    public void Validate_MembersMadeInCode_MustBeUnique()
    {
        var input = new InputObjectType("I", static () => [new("f", BuiltInScalars.Int), new("f", BuiltInScalars.Int)]);
        var @enum = new EnumType("E", [new("A"), new("A"), new("true")]);
        var query = new ObjectType("Query", () => [new("a", @enum, [new("b", input), new("b", input)]), new("a", @enum)]);
        Messages(query)
            .ShouldBe(
                [
                    "Argument \"Query.a(b:)\" can only be defined once.",
                    "Field \"Query.a\" can only be defined once.",
                    "Enum value \"E.A\" can only be defined once.",
                    "Enum type E cannot include value: true.",
                    "Field \"I.f\" can only be defined once.",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Validate_TypesOfOneName_AreReported()
    {
        var other = new ObjectType("Query", static () => [new("b", BuiltInScalars.Int)]);
        Messages(new ObjectType("Query", () => [new("a", other)]))
            .ShouldBe(["Schema must contain uniquely named types but contains multiple types named \"Query\"."]);
    }

    [Fact]
    public void Validate_DirectivesMadeInCode_AreChecked()
    {
        var query = new ObjectType("Query", static () => [new("a", BuiltInScalars.Int, directives: [new AppliedDirective("cost", [])])]);
        Messages(query).ShouldBe(["Unknown directive \"@cost\"."]);

        var cost = new DirectiveDefinition("cost", DirectiveLocations.Object, [new("weight", new NonNullType(BuiltInScalars.String))]);
        SchemaValidator
            .Validate(SchemaAssembler.Assemble(query, directives: [cost, cost, new DirectiveDefinition("empty", DirectiveLocations.None)]))
            .Select(static error => error.Message)
            .ShouldBe(
                [
                    "There can be only one directive named \"@cost\".",
                    "Directive @empty must include 1 or more locations.",
                    "Directive \"@cost\" may not be used on FIELD_DEFINITION.",
                    "Directive \"@cost\" argument \"weight\" of type \"String!\" is required, but it was not provided.",
                ],
                ignoreOrder: true
            );
    }

    private static IEnumerable<string> Errors(string sdl) =>
        SchemaValidator
            .Validate(SchemaBuilder.FromSdl(sdl))
            .Select(static error => $"{string.Join(' ', error.Locations!.Select(static location => $"{location.Line}:{location.Column}"))} {error.Message}");

    private static IEnumerable<string> Messages(ObjectType query) =>
        SchemaValidator.Validate(SchemaAssembler.Assemble(query)).Select(static error => error.Message);
}
