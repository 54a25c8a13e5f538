namespace Qplet.GraphQL.Validation;

public class UniqueFieldDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } interface B { a: Int } input C { a: Int } extend type A { b: Int }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new UniqueFieldDefinitionNamesRule(), document);

    [Theory]
    [InlineData(
        "type A { a: Int, b: Int, a: Int } extend type A { b: Int } interface B { a: Int, a: Int } input C { a: Int, a: Int }",
        "1:10 1:26 Field \"A.a\" can only be defined once.",
        "1:18 1:51 Field \"A.b\" can only be defined once.",
        "1:74 1:82 Field \"B.a\" can only be defined once.",
        "1:101 1:109 Field \"C.a\" can only be defined once."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new UniqueFieldDefinitionNamesRule(), document, errors);

    [Theory]
    [InlineData(
        "extend type Dog { name: String, new: Int } extend input Filter { text: String } extend interface Pet { name: String }",
        "1:19 Field \"Dog.name\" already exists in the schema. It cannot also be defined in this type extension.",
        "1:66 Field \"Filter.text\" already exists in the schema. It cannot also be defined in this type extension.",
        "1:104 Field \"Pet.name\" already exists in the schema. It cannot also be defined in this type extension."
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new UniqueFieldDefinitionNamesRule(), document, errors);
}
