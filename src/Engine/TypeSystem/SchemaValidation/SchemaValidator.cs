using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Checks the rules of section 3 of the specification ("Type Validation" of each type, and those of schemas and directives).</summary>
public static class SchemaValidator
{
    /// <summary>
    /// Finds everything that is wrong with a schema; nothing for a valid one. Errors have locations where the definitions come from SDL text.
    /// </summary>
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
        return errors;
    }

    /// <summary>Refuses a schema that is not valid.</summary>
    /// <exception cref="SchemaException">The schema breaks rules of section 3; all errors are listed.</exception>
    public static void EnsureValid(GraphQLSchema schema)
    {
        var errors = Validate(schema);
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    /// <summary>Section 3.3.1.</summary>
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
