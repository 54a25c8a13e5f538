using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <content>Errors of values (<see href="https://spec.graphql.org/September2025/#sec-Values">section 5.6</see>).</content>
internal static partial class ValidationErrors
{
    public static GraphQLError NullForNonNull(ValueNode value, IType type) =>
        New("Values-of-Correct-Type", $"Expected value of non-null type \"{type}\" not to be null.", value);

    public static GraphQLError NotAnObject(ValueNode value, InputObjectType type) =>
        New("Values-of-Correct-Type", $"Expected value of type \"{type}\" to be an object, found: {Show(value)}.", value);

    public static GraphQLError MissingInputField(ObjectValueNode value, InputObjectType type, InputValueDefinition field) =>
        New("Input-Object-Required-Fields", $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Show(value)}.", value);

    public static GraphQLError UnknownInputField(ObjectFieldNode field, ObjectValueNode value, InputObjectType type, string suggestion) =>
        New(
            "Input-Object-Field-Names",
            $"Expected value of type \"{type}\" not to include unknown field \"{field.Name.Value}\""
                + $"{(suggestion.Length == 0 ? ", found" : $".{suggestion} Found")}: {Show(value)}.",
            field
        );

    public static GraphQLError NotExactlyOneField(ObjectValueNode value, InputObjectType type) =>
        New(
            "Values-of-Correct-Type",
            $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
            value
        );

    public static GraphQLError NotAnEnumValue(ValueNode value, EnumType type, string suggestion) =>
        New("Values-of-Correct-Type", $"Enum \"{type}\" cannot represent non-enum value: {Show(value)}.{suggestion}", value);

    public static GraphQLError UnknownEnumValue(EnumValueNode value, EnumType type, string suggestion) =>
        New("Values-of-Correct-Type", $"Value \"{value.Value}\" does not exist in \"{type}\" enum.{suggestion}", value);

    public static GraphQLError NotAScalarValue(ValueNode value, LeafCoercionException exception) => New("Values-of-Correct-Type", exception.Message, value);

    public static GraphQLError DuplicateInputField(NameNode first, NameNode second) =>
        New("Input-Object-Field-Uniqueness", $"There can be only one input field named \"{second.Value}\".", first, second);

    /// <summary>Prints a value, shortened for a message. The value is pruned first to avoid printing a long value for each of its errors.</summary>
    private static string Show(ValueNode value)
    {
        var remaining = MaxQuotedLength;
        return Shorten(SyntaxPrinter.Print(Prune(value, ref remaining)));
    }

    private static ValueNode Prune(ValueNode value, ref int remaining)
    {
        remaining--;
        switch (value)
        {
            case StringValueNode text:
                remaining -= text.Value.Length;
                return text.Value.Length <= MaxQuotedLength ? text : new StringValueNode(text.Value[..MaxQuotedLength], text.IsBlock);
            case ListValueNode list:
                var items = new List<ValueNode>();
                for (var i = 0; i < list.Items.Count && remaining > 0; i++)
                {
                    items.Add(Prune(list.Items[i], ref remaining));
                }

                return new ListValueNode(items);
            case ObjectValueNode fields:
                var kept = new List<ObjectFieldNode>();
                for (var i = 0; i < fields.Fields.Count && remaining > 0; i++)
                {
                    remaining -= fields.Fields[i].Name.Value.Length;
                    kept.Add(new ObjectFieldNode(fields.Fields[i].Name, Prune(fields.Fields[i].Value, ref remaining)));
                }

                return new ObjectValueNode(kept);
            default:
                return value;
        }
    }
}
