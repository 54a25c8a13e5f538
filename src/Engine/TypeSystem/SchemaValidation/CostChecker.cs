using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Validates the uses of <c>@cost</c> and <c>@listSize</c> ("Validation" in IBM's <see href="https://ibm.github.io/graphql-specs/cost-spec.html">GraphQL Cost
/// Directives Specification</see>), if the schema's directives of these names have the standard form.
/// </summary>
internal sealed class CostChecker(GraphQLSchema schema, List<GraphQLError> errors)
{
    private readonly bool _hasCost = HasForm(schema, CostDirectives.Cost);
    private readonly bool _hasListSize = HasForm(schema, CostDirectives.ListSize);

    public void Check()
    {
        if (!_hasCost && !_hasListSize)
        {
            return;
        }
        foreach (var type in schema.Types.Values)
        {
            CheckWeight(type.Name, type.Directives, type.SyntaxNode);
            switch (type)
            {
                case ComplexType complex:
                    foreach (var field in complex.Fields)
                    {
                        CheckField(field);
                    }
                    break;
                case InputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        CheckWeight($"{type.Name}.{field.Name}", field.Directives, field.SyntaxNode);
                    }
                    break;
            }
        }
    }

    private static bool HasForm(GraphQLSchema schema, DirectiveDefinition form) =>
        schema.TryGetDirective(form.Name, out var directive)
        && directive.Arguments.Count == form.Arguments.Count
        && form.Arguments.All(expected =>
            directive.Arguments.TryGet(expected.Name, out var argument) && argument.Type.NamedType().Name == expected.Type.NamedType().Name
        );

    private void CheckField(FieldDefinition field)
    {
        CheckWeight(field.ToString(), field.Directives, field.SyntaxNode);
        foreach (var argument in field.Arguments)
        {
            CheckWeight($"{field}({argument.Name}:)", argument.Directives, argument.SyntaxNode);
        }
        if (!_hasListSize || CostDirectives.SizingOf(field.Directives) is not { } sizing)
        {
            return;
        }
        if (sizing.AssumedSize < 0 || sizing.SlicingArgumentDefaultValue < 0)
        {
            errors.Add(SchemaErrors.ListSizeIsNegative(field));
        }
        foreach (var name in sizing.SlicingArguments.Where(name => !CanSlice(field, name)))
        {
            errors.Add(SchemaErrors.SlicingArgumentIsUnknown(field, name));
        }
        foreach (var name in sizing.SizedFields.Where(name => !IsListOf(field.Type.NamedType(), name)))
        {
            errors.Add(SchemaErrors.SizedFieldIsUnknown(field, name));
        }
        if (sizing.SizedFields.Count == 0 && !field.Type.IsList())
        {
            errors.Add(SchemaErrors.SizedFieldIsNoList(field));
        }
    }

    private static bool CanSlice(FieldDefinition field, string name) =>
        field.Arguments.TryGet(name, out var argument) && (argument.Type.IsList() || argument.Type.NamedType() is ScalarType);

    private bool IsListOf(NamedType type, string field) => schema.TryGetField(type, field, out var definition) && definition.Type.IsList();

    private void CheckWeight(string coordinate, IReadOnlyList<AppliedDirective> directives, SyntaxNode? node)
    {
        if (
            _hasCost
            && directives.Find(AppliedCost.DirectiveName) is { } cost
            && cost.FindArgument(AppliedCost.ArgumentName) is StringValueNode weight
            && AppliedCost.ParseWeight(weight.Value) is null
        )
        {
            errors.Add(SchemaErrors.WeightIsNoNumber(coordinate, weight.Value, weight.Location is null ? node : weight));
        }
    }
}
