namespace Qplet.GraphQL.TypeSystem;

/// <summary>Checks that a type is what the interfaces say that it says it implements (section 3.6.2, IsValidImplementation).</summary>
internal static class InterfaceChecker
{
    public static void Check(GraphQLSchema schema, ComplexType type, List<GraphQLError> errors)
    {
        var seen = new HashSet<InterfaceType>();
        var repeated = new HashSet<InterfaceType>();
        foreach (var implemented in type.Interfaces)
        {
            if (ReferenceEquals(type, implemented))
            {
                errors.Add(SchemaErrors.ImplementsItself(type, implemented));
            }
            else if (seen.Add(implemented))
            {
                CheckAncestors(type, implemented, errors);
                CheckFields(schema, type, implemented, errors);
            }
            else if (repeated.Add(implemented))
            {
                errors.Add(SchemaErrors.ImplementsTwice(type, implemented));
            }
        }
    }

    private static void CheckAncestors(ComplexType type, InterfaceType implemented, List<GraphQLError> errors)
    {
        foreach (var ancestor in implemented.Interfaces)
        {
            if (!type.Interfaces.Contains(ancestor))
                errors.Add(ReferenceEquals(ancestor, type) ? SchemaErrors.ImplementsInCircle(type, implemented) : SchemaErrors.LacksAncestor(type, implemented, ancestor));
        }
    }

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
                errors.Add(SchemaErrors.FieldTypeDiffers(field, implementing));
            if (implementing.DeprecationReason is not null && field.DeprecationReason is null)
                errors.Add(SchemaErrors.ImplementationIsDeprecated(field, implementing));
            CheckArguments(field, implementing, errors);
        }
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition implementing, List<GraphQLError> errors)
    {
        foreach (var argument in field.Arguments)
        {
            if (!implementing.Arguments.TryGet(argument.Name, out var given))
                errors.Add(SchemaErrors.LacksArgument(field, argument, implementing));
            else if (!TypeComparers.IsEqual(argument.Type, given.Type))
                errors.Add(SchemaErrors.ArgumentTypeDiffers(field, argument, implementing, given));
        }

        foreach (var argument in implementing.Arguments)
        {
            if (argument.IsRequired && !field.Arguments.Contains(argument.Name))
                errors.Add(SchemaErrors.AddsRequiredArgument(field, implementing, argument));
        }
    }
}
