using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Validates a schema by the rules of <see href="https://spec.graphql.org/September2025/#sec-Type-System">section 3</see> of the specification ("Type
/// Validation" of each type, and the rules of schemas and directives).
/// </summary>
public static class SchemaValidator
{
    /// <summary>Returns all validation errors; empty for a valid schema. Errors have locations if the definitions were built from SDL.</summary>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema)
    {
        var errors = new List<GraphQLError>();
        CheckRootTypes(schema, errors);
        errors.AddRange(schema.DuplicateTypes.Select(SchemaErrors.TypeNameIsTaken));
        errors.AddRange(schema.DuplicateDirectives.Select(SchemaErrors.DirectiveNameIsTaken));
        var hasEndlessDefaults = InputCycles.Check(schema, errors);
        new TypeChecker(schema, errors, hasEndlessDefaults).Check();
        new DirectiveChecker(schema, errors).Check();
        new CostChecker(schema, errors).Check();
        new CacheHintChecker(schema, errors).Check();
        new NullabilityChecker(schema, errors).Check();
        return errors;
    }

    /// <summary>Throws an exception if the schema is not valid.</summary>
    /// <exception cref="SchemaException">
    /// The schema violates rules of <see href="https://spec.graphql.org/September2025/#sec-Type-System">section 3</see>; all errors are included.
    /// </exception>
    public static void EnsureValid(GraphQLSchema schema)
    {
        var errors = Validate(schema);
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    /// <summary>Checks the root types (<see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">section 3.3.1</see>).</summary>
    private static void CheckRootTypes(GraphQLSchema schema, List<GraphQLError> errors)
    {
        foreach (var (operation, type, node) in schema.Defects.Roots)
        {
            errors.Add(SchemaErrors.RootIsNoObject(operation, type, node));
        }
        if (schema.QueryType is null && schema.Defects.Roots.All(static root => root.Operation != OperationType.Query))
        {
            errors.Add(SchemaErrors.NoQueryType(schema));
        }

        var shared = Enum.GetValues<OperationType>()
            .Where(operation => schema.GetRootType(operation) is not null)
            .GroupBy(operation => schema.GetRootType(operation)!)
            .Where(static group => group.Count() > 1);
        foreach (var group in shared)
        {
            errors.Add(SchemaErrors.RootIsShared(schema, group.Key, [.. group]));
        }
    }
}
