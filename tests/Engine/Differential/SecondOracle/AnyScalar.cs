using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>A custom scalar that takes any value, as those of the other sides do.</summary>
internal sealed class AnyScalar : ScalarGraphType
{
    public AnyScalar(string name) => Name = name;

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLNullValue => null,
            GraphQLBooleanValue boolean => boolean.BoolValue,
            GraphQLIntValue number => long.Parse(number.Value, CultureInfo.InvariantCulture),
            GraphQLFloatValue number => double.Parse(number.Value, CultureInfo.InvariantCulture),
            GraphQLStringValue text => (string)text.Value,
            GraphQLEnumValue name => (string)name.Name,
            GraphQLListValue list => (list.Values ?? []).ConvertAll(ParseLiteral),
            GraphQLObjectValue fields => (fields.Fields ?? []).ToDictionary(static field => (string)field.Name, field => ParseLiteral(field.Value)),
            _ => throw new InvalidOperationException($"{value.Kind} has no value."),
        };

    public override object? ParseValue(object? value) => value;

    public override bool CanParseLiteral(GraphQLValue value) => true;

    public override bool CanParseValue(object? value) => true;

    public override bool IsValidDefault(object value) => true;
}
