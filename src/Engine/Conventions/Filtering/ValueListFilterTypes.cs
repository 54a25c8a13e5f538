using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Builds the input types of filters for lists of values, such as <c>StringListFilterInput</c>.</summary>
internal static class ValueListFilterTypes
{
    private const string Any = "any";

    /// <summary>Returns the filter type of a list.</summary>
    public static InputObjectType Of(ValueList list, CodeFirstContext context)
    {
        var operations = Operations(list, context);
        var name = context.GetOutputType(list.Value.PropertyType).NamedType().Name + "ListFilterInput";
        return context.GetOrAddNamed(
            name,
            () =>
                new InputObjectType(
                    name,
                    () =>
                        [
                            Quantifier("all", operations, "All elements match this filter."),
                            Quantifier("none", operations, "No element matches this filter."),
                            Quantifier("some", operations, "At least one element matches this filter."),
                            Quantifier(Any, BuiltInScalars.Boolean, "Whether the list has elements."),
                        ],
                    description: "Conditions on the elements of a list. All of them must be met."
                )
        );

        InputValueDefinition Quantifier(string operation, NamedType type, string description) =>
            new(operation, type, description: description, directives: OperationFilterTypes.CostOf(context.CostWeights?.FilterOperationCost));
    }

    /// <summary>Returns the conversion of a coerced value to a condition on the row that has the list.</summary>
    public static Func<object?, FilterNode> Binding(ValueList list, string declaring, CodeFirstContext context)
    {
        var type = Of(list, context);
        var target = new OperationTarget(list.Value.PropertyType, false, context.GetOutputType(list.Value.PropertyType).NamedType().Name, null, null);
        var operations = Operations(list, context);
        return value =>
            value is InputObjectValue given
                ? new JunctionNode(true, [.. given.Select(field => new MemberNode(list.Rows, Quantify(field.Key, field.Value), isReference: false))])
                : new InvalidNode(ConventionsErrors.FilterValueIsNull(list.Name, declaring, type.Name + "!"));

        FilterNode Quantify(string operation, object? value) =>
            value switch
            {
                bool isAny => new QuantifierNode(operation, null, isAny),
                OperationInput input => new QuantifierNode(operation, new MemberNode(list.Value, input.Bind(target), isReference: false), isAny: true),
                _ => new InvalidNode(ConventionsErrors.FilterValueIsNull(operation, type.Name, operation == Any ? "Boolean!" : operations.Name + "!")),
            };
    }

    private static InputObjectType Operations(ValueList list, CodeFirstContext context)
    {
        var type = list.Value.PropertyType;
        var leaf = context.GetOutputType(type).NamedType();
        return OperationFilterTypes.Of(new(list.Name, list.Value, EntityMemberKind.Leaf, type, false, leaf, null, null), context)!;
    }
}
