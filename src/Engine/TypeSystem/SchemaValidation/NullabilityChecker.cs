namespace Qplet.GraphQL.TypeSystem;

/// <summary>Validates the uses of <c>@semanticNonNull</c>: each level is a position of the field's type, and its type allows null.</summary>
internal sealed class NullabilityChecker(GraphQLSchema schema, List<GraphQLError> errors)
{
    public void Check()
    {
        if (!schema.TryGetDirective(NullabilityDirectives.SemanticNonNull.Name, out _))
        {
            return;
        }
        foreach (var field in schema.Types.Values.OfType<ComplexType>().SelectMany(static type => type.Fields))
        {
            foreach (var level in NullabilityDirectives.LevelsOf(field.Directives))
            {
                Check(field, level);
            }
        }
    }

    private void Check(FieldDefinition field, int level)
    {
        IType? type = level < 0 ? null : field.Type;
        for (var depth = 0; depth < level && type is not null; depth++)
        {
            type = (type.NullableType() as ListType)?.ElementType;
        }
        if (type is null)
        {
            errors.Add(SchemaErrors.NullabilityLevelIsUnknown(field, level));
        }
        else if (type is NonNullType)
        {
            errors.Add(SchemaErrors.NullabilityLevelIsNonNull(field, level));
        }
    }
}
