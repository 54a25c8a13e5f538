using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Applies one rule to a document and compares its errors, formatted as locations and message, with the expected ones.</summary>
internal static class RuleAssert
{
    private const string Sdl = """
        directive @once on QUERY | FIELD | FRAGMENT_SPREAD
        directive @often(times: Int!, note: String) repeatable on FIELD | VARIABLE_DEFINITION

        interface Being { name(surname: Boolean): String }
        interface Pet implements Being { name(surname: Boolean): String }
        type Dog implements Being & Pet {
          name(surname: Boolean): String
          nickname: String
          barkVolume: Int
          knows(command: Command!, atHome: Boolean = false): Boolean!
          owner: Human
        }
        type Cat implements Being & Pet {
          name(surname: Boolean): String
          nickname: String!
          meowVolume: Int
        }
        type Human implements Being {
          name(surname: Boolean): String
          pets(first: Int! = 10): [Pet!]
          old: Int @deprecated(reason: "Use age.")
        }
        union CatOrDog = Cat | Dog
        union HumanOrCat = Human | Cat
        enum Command { SIT HEEL DOWN @deprecated(reason: "Use SIT.") }
        input Filter { text: String, limit: Int! = 5, tags: [String!], not: Filter, required: Boolean!, old: Int @deprecated(reason: "Use limit.") }
        input Choice @oneOf { id: ID, name: String }
        type Query {
          dog: Dog
          cat: Cat
          pet(kind: String): Pet
          catOrDog: CatOrDog
          human(id: ID!): Human
          search(filter: Filter, old: Int @deprecated(reason: "Use filter.")): [Being]
          choose(by: Choice!): Dog
          chooseAny(by: [Choice]): Dog
          number(value: Int, values: [Int!], float: Float, text: String, flag: Boolean, id: ID, command: Command): Int
        }
        type Subscription { barked: Dog, meowed: Cat }
        type Mutation { bark(times: Int): Dog, dogs: [Dog] }
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        """;

    public static GraphQLSchema Schema { get; } = SchemaBuilder.FromSdl(Sdl);

    /// <summary>Applies a rule to an executable document.</summary>
    public static void Document(ValidationRule rule, string document, params string[] errors) => Check(Schema, rule, document, errors);

    /// <summary>Applies a rule to a document that defines a schema.</summary>
    public static void SchemaDocument(ValidationRule rule, string document, params string[] errors) => Check(null, rule, document, errors);

    /// <summary>Applies a rule to a document that extends the schema.</summary>
    public static void Extension(ValidationRule rule, string document, params string[] errors) => Check(Schema, rule, document, errors);

    private static void Check(GraphQLSchema? schema, ValidationRule rule, string document, string[] errors)
    {
        var found = DocumentValidator.Validate(schema, Parser.ParseDocument(document), ValidationOptions.Trusted, [rule]);
        found
            .Select(error => $"{string.Join(' ', error.Locations!.Select(location => $"{location.Line}:{location.Column}"))} {error.Message}")
            .ShouldBe(errors, ignoreOrder: true);
    }
}
