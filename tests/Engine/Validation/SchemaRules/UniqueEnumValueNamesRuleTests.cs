namespace Qplet.GraphQL.Validation;

public class UniqueEnumValueNamesRuleTests
{
    [Theory]
    [InlineData("enum A { X Y } enum B { X } extend enum A { Z }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new UniqueEnumValueNamesRule(), document);

    [Theory]
    [InlineData(
        "enum A { X Y X } extend enum A { Y }",
        "1:10 1:14 Enum value \"A.X\" can only be defined once.",
        "1:12 1:34 Enum value \"A.Y\" can only be defined once."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new UniqueEnumValueNamesRule(), document, errors);

    [Theory]
    [InlineData(
        "extend enum Command { SIT UP UP }",
        "1:23 Enum value \"Command.SIT\" already exists in the schema. It cannot also be defined in this type extension.",
        "1:27 1:30 Enum value \"Command.UP\" can only be defined once."
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new UniqueEnumValueNamesRule(), document, errors);
}
