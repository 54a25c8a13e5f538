using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Builds the input types of filters for lists of values, such as <c>StringListFilterInput</c>.</summary>
internal static class ValueListFilterTypes
{
    private const string Any = "any";

    /// <summary>Returns the filter type of a list.</summary>
    public static InputObjectType Of(ValueList list, CodeFirstContext context) => Of(list.Value.PropertyType, Operations(list, context), context);

    /// <summary>Returns the filter type of a computed list.</summary>
    public static InputObjectType Of(ComputedMember list, CodeFirstContext context) => Of(list.Type, Operations(list, context), context);

    /// <summary>Returns the conversion of a coerced value to a condition on the row that has the list.</summary>
    public static Func<object?, FilterNode> Binding(ValueList list, string declaring, CodeFirstContext context)
    {
        var type = Of(list, context);
        var target = new OperationTarget(list.Value.PropertyType, false, context.GetOutputType(list.Value.PropertyType).NamedType().Name, null, null);
        var operations = Operations(list, context);
        return Binding(
            list.Name,
            type,
            declaring,
            (operation, value) =>
                value switch
                {
                    bool isAny => OfRows(new QuantifierNode(operation, null, isAny)),
                    OperationInput input => OfRows(
                        new QuantifierNode(operation, new MemberNode(list.Value, input.Bind(target), isReference: false), isAny: true)
                    ),
                    _ => OfRows(Null(operation, type, operations)),
                }
        );

        MemberNode OfRows(FilterNode condition) => new(list.Rows, condition, isReference: false);
    }

    /// <summary>Returns the conversion of a coerced value to a condition on the row that has the computed list.</summary>
    public static Func<object?, FilterNode> Binding(ComputedMember list, string declaring, CodeFirstContext context)
    {
        var type = Of(list, context);
        var operations = Operations(list, context);
        return Binding(
            list.Name,
            type,
            declaring,
            (operation, value) =>
                value switch
                {
                    true => OperationInput.AnyOf(list, list.Conditions.Keys),
                    false => OperationInput.NoneOf(list, list.Conditions.Keys),
                    OperationInput input => input.BindComputedList(list, operation),
                    _ => Null(operation, type, operations),
                }
        );
    }

    private static InputObjectType Of(Type value, InputObjectType operations, CodeFirstContext context)
    {
        var name = context.GetOutputType(value).NamedType().Name + "ListFilterInput";
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

    private static Func<object?, FilterNode> Binding(string name, InputObjectType type, string declaring, Func<string, object?, FilterNode> quantify) =>
        value =>
            value is InputObjectValue given
                ? new JunctionNode(true, [.. given.Select(field => quantify(field.Key, field.Value))])
                : new InvalidNode(ConventionsErrors.FilterValueIsNull(name, declaring, type.Name + "!"));

    private static InvalidNode Null(string operation, InputObjectType type, InputObjectType operations) =>
        new(ConventionsErrors.FilterValueIsNull(operation, type.Name, operation == Any ? "Boolean!" : operations.Name + "!"));

    private static InputObjectType Operations(ValueList list, CodeFirstContext context)
    {
        var type = list.Value.PropertyType;
        var leaf = context.GetOutputType(type).NamedType();
        return OperationFilterTypes.Of(new(list.Name, list.Value, EntityMemberKind.Leaf, type, false, leaf, null, null), context)!;
    }

    private static InputObjectType Operations(ComputedMember list, CodeFirstContext context) =>
        OperationFilterTypes.OfChoices(list.Type, context.GetOutputType(list.Type).NamedType(), context);
}
