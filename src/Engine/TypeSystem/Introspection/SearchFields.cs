using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The fields of <see href="https://github.com/graphql/ai-wg/blob/main/rfcs/semantic-introspection.md">Semantic Introspection</see>, in Hot Chocolate's form.
/// </summary>
internal static class SearchFields
{
    private const string Query = "query";
    private const string First = "first";
    private const string After = "after";
    private const string MinScore = "minScore";
    private const string Coordinates = "coordinates";
    private const int DefaultFirst = 10;

    /// <summary>A search with a long text takes about as much processor time as ten lists.</summary>
    private const int SearchCost = 100;

    private static readonly NonNullType s_nonNullString = new(BuiltInScalars.String);

    public static FieldDefinition CreateSearch() =>
        new(
            IntrospectionFields.SearchFieldName,
            new NonNullType(new ListType(new NonNullType(IntrospectionTypes.SearchResult))),
            [
                new(
                    Query,
                    s_nonNullString,
                    description: $"A question or words in English, such as `how many users like a track`. At most {SchemaIndex.MaxQueryLength} characters."
                ),
                new(First, new NonNullType(BuiltInScalars.Int), new IntValueNode("10"), $"The maximum number of results. At most {SchemaIndex.MaxResults}."),
                new(After, BuiltInScalars.String, description: "Returns only results after this cursor."),
                new(MinScore, BuiltInScalars.Float, description: "Returns only results with at least this score, from 0 to 1."),
            ],
            "Finds types, fields, input fields and enum values of the schema by words, best first.",
            directives:
            [
                CostDirectives.CostOf(SearchCost),
                CostDirectives.ListSizeOf(
                    new()
                    {
                        AssumedSize = SchemaIndex.MaxResults,
                        SlicingArguments = [First],
                        SlicingArgumentDefaultValue = DefaultFirst,
                        RequireOneSlicingArgument = false,
                    }
                ),
            ]
        )
        {
            Execution = new()
            {
                Resolver = static context =>
                    FieldResult.FromValue(
                        context.Schema.Search.Find(
                            context.ArgumentValue<string>(Query),
                            context.ArgumentValue<int>(First),
                            context.ArgumentValue<string?>(After),
                            context.ArgumentValue<double?>(MinScore)
                        )
                    ),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };

    public static FieldDefinition CreateDefinitions() =>
        new(
            IntrospectionFields.DefinitionsFieldName,
            new NonNullType(new ListType(new NonNullType(IntrospectionTypes.SchemaDefinition))),
            [
                new(
                    Coordinates,
                    new NonNullType(new ListType(s_nonNullString)),
                    description: $"Schema coordinates, such as `Track.title`. At most {SchemaIndex.MaxResults}."
                ),
            ],
            "Returns the parts of the schema that coordinates denote, in the same order, each once. Those that the schema does not have are left out.",
            directives:
            [
                CostDirectives.CostOf(1),
                CostDirectives.ListSizeOf(
                    new()
                    {
                        AssumedSize = SchemaIndex.MaxResults,
                        SlicingArguments = [Coordinates],
                        RequireOneSlicingArgument = false,
                    }
                ),
            ]
        )
        {
            Execution = new()
            {
                Resolver = static context => FieldResult.FromValue(FindDefinitions(context)),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };

    public static FieldDefinition[] OfResult() =>
        [
            Define("cursor", s_nonNullString, static (_, result) => result.Cursor, "The place after the result, for `after`."),
            Define(
                "coordinate",
                s_nonNullString,
                static (_, result) => result.Coordinate,
                "The schema coordinate, such as `Track.title`. Pass it to `__definitions` to read the definition."
            ),
            Define(
                "definition",
                new NonNullType(IntrospectionTypes.SchemaDefinition),
                static (schema, result) => schema.FindDefinition(result.Coordinate),
                "The definition."
            ),
            Define(
                "pathsToRoot",
                new NonNullType(new ListType(new NonNullType(new ListType(s_nonNullString)))),
                static (schema, result) => schema.Search.GetPathsToRoot(result.Coordinate),
                "Up to three ways to select it: the coordinates of the fields from a root type, the shortest way first. For a type, an input field or an enum "
                    + "value, the last field returns or takes it. Other ways may exist."
            ),
            Define(
                "score",
                BuiltInScalars.Float,
                static (_, result) => result.Score,
                "How well it matches, compared to the best result, which has 1. Always greater than 0."
            ),
        ];

    private static List<object> FindDefinitions(ResolverContext context)
    {
        var coordinates = context.ArgumentValue<IReadOnlyList<object?>>(Coordinates);
        return coordinates.Count > SchemaIndex.MaxResults
            ? throw SearchErrors.TooManyCoordinates(SchemaIndex.MaxResults)
            : [.. coordinates.Cast<string>().Distinct(StringComparer.Ordinal).Select(context.Schema.FindDefinition).OfType<object>()];
    }

    private static FieldDefinition Define(string name, IType type, Func<GraphQLSchema, SchemaSearchResult, object?> read, string description) =>
        new(name, type, description: description)
        {
            Execution = new()
            {
                Resolver = context => FieldResult.FromValue(read(context.Schema, (SchemaSearchResult)context.ParentValue!)),
                KeepsContext = false,
            },
        };
}
