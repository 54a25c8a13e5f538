namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Validates that a type satisfies the interfaces that it implements (<see href="https://spec.graphql.org/September2025/#IsValidImplementation()">section
/// 3.6.2</see>, IsValidImplementation).
/// </summary>
internal static class InterfaceChecker
{
    public static void Check(GraphQLSchema schema, ComplexType type, List<GraphQLError> errors)
    {
        foreach (var wrong in schema.Defects.InterfacesOf(type))
        {
            errors.Add(SchemaErrors.ImplementsNoInterface(type, wrong));
        }

        var seen = new HashSet<InterfaceType>();
        foreach (var implemented in type.Interfaces)
        {
            if (ReferenceEquals(type, implemented))
            {
                errors.Add(SchemaErrors.ImplementsItself(type, implemented));
            }
            else if (seen.Add(implemented))
            {
                CheckAncestors(schema, type, implemented, errors);
                CheckFields(schema, type, implemented, errors);
            }
            else
            {
                errors.Add(SchemaErrors.ImplementsTwice(type, implemented));
            }
        }
    }

    private static void CheckAncestors(GraphQLSchema schema, ComplexType type, InterfaceType implemented, List<GraphQLError> errors)
    {
        var names = NamesOf(schema, type).ToHashSet(StringComparer.Ordinal);
        foreach (var ancestor in NamesOf(schema, implemented).Where(ancestor => !names.Contains(ancestor)))
        {
            errors.Add(ancestor == type.Name ? SchemaErrors.ImplementsInCircle(type, implemented) : SchemaErrors.LacksAncestor(type, implemented, ancestor));
        }
    }

    /// <summary>Returns the names of all types that a type declares to implement, whether or not they are interfaces.</summary>
    private static IEnumerable<string> NamesOf(GraphQLSchema schema, ComplexType type) =>
        type.Interfaces.Select(static implemented => implemented.Name).Concat(schema.Defects.InterfacesOf(type));

    private static void CheckFields(GraphQLSchema schema, ComplexType type, InterfaceType implemented, List<GraphQLError> errors)
    {
        foreach (var field in implemented.Fields)
        {
            if (!type.Fields.TryGet(field.Name, out var implementing))
            {
                errors.Add(SchemaErrors.LacksField(type, field));
                continue;
            }

            if (!TypeComparers.IsSubType(schema, implementing.Type, field.Type))
            {
                errors.Add(SchemaErrors.FieldTypeDiffers(field, implementing));
            }
            if (implementing.DeprecationReason is not null && field.DeprecationReason is null)
            {
                errors.Add(SchemaErrors.ImplementationIsDeprecated(field, implementing));
            }
            CheckArguments(field, implementing, errors);
        }
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition implementing, List<GraphQLError> errors)
    {
        foreach (var argument in field.Arguments)
        {
            if (!implementing.Arguments.TryGet(argument.Name, out var given))
            {
                errors.Add(SchemaErrors.LacksArgument(field, argument, implementing));
            }
            else if (!TypeComparers.IsEqual(argument.Type, given.Type))
            {
                errors.Add(SchemaErrors.ArgumentTypeDiffers(field, argument, implementing, given));
            }
        }

        foreach (var argument in implementing.Arguments)
        {
            if (argument.IsRequired && !field.Arguments.Contains(argument.Name))
            {
                errors.Add(SchemaErrors.AddsRequiredArgument(field, implementing, argument));
            }
        }
    }
}
