namespace Qplet.GraphQL.Language;

/// <summary>What a <see cref="SyntaxNode" /> is; the names are those of the grammar.</summary>
public enum SyntaxKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A document: definitions in the order of the text.</summary>
    Document,

    /// <summary>A query, mutation or subscription.</summary>
    OperationDefinition,

    /// <summary>A named fragment.</summary>
    FragmentDefinition,

    /// <summary>The definition of a variable of an operation.</summary>
    VariableDefinition,

    /// <summary>A selection set.</summary>
    SelectionSet,

    /// <summary>A selected field.</summary>
    Field,

    /// <summary>The use of a named fragment in a selection set.</summary>
    FragmentSpread,

    /// <summary>A fragment without a name, in place.</summary>
    InlineFragment,

    /// <summary>An argument of a field or directive.</summary>
    Argument,

    /// <summary>The use of a directive.</summary>
    Directive,

    /// <summary>A variable as a value.</summary>
    Variable,

    /// <summary>An integer literal.</summary>
    IntValue,

    /// <summary>A literal with a fraction or an exponent.</summary>
    FloatValue,

    /// <summary>A string literal.</summary>
    StringValue,

    /// <summary>The literal <c>true</c> or <c>false</c>.</summary>
    BooleanValue,

    /// <summary>The literal <c>null</c>.</summary>
    NullValue,

    /// <summary>The name of an enum value.</summary>
    EnumValue,

    /// <summary>A list of values.</summary>
    ListValue,

    /// <summary>An input object literal.</summary>
    ObjectValue,

    /// <summary>A field of an input object literal.</summary>
    ObjectField,

    /// <summary>A reference to a type by its name.</summary>
    NamedType,

    /// <summary>A list type.</summary>
    ListType,

    /// <summary>A type that excludes null.</summary>
    NonNullType,

    /// <summary>The definition of the schema itself.</summary>
    SchemaDefinition,

    /// <summary>The root type of one kind of operation.</summary>
    OperationTypeDefinition,

    /// <summary>The definition of a field of an object or interface type.</summary>
    FieldDefinition,

    /// <summary>The definition of an argument or of a field of an input object.</summary>
    InputValueDefinition,

    /// <summary>The definition of a value of an enum.</summary>
    EnumValueDefinition,

    /// <summary>The definition of a directive.</summary>
    DirectiveDefinition,

    /// <summary>The definition of a scalar type.</summary>
    ScalarTypeDefinition,

    /// <summary>An extension of a scalar type.</summary>
    ScalarTypeExtension,

    /// <summary>The definition of an object type.</summary>
    ObjectTypeDefinition,

    /// <summary>An extension of an object type.</summary>
    ObjectTypeExtension,

    /// <summary>The definition of an interface type.</summary>
    InterfaceTypeDefinition,

    /// <summary>An extension of an interface type.</summary>
    InterfaceTypeExtension,

    /// <summary>The definition of a union type.</summary>
    UnionTypeDefinition,

    /// <summary>An extension of a union type.</summary>
    UnionTypeExtension,

    /// <summary>The definition of an enum type.</summary>
    EnumTypeDefinition,

    /// <summary>An extension of an enum type.</summary>
    EnumTypeExtension,

    /// <summary>The definition of an input object type.</summary>
    InputObjectTypeDefinition,

    /// <summary>An extension of an input object type.</summary>
    InputObjectTypeExtension,

    /// <summary>An extension of the schema itself.</summary>
    SchemaExtension,
}
