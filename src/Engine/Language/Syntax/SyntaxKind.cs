namespace Qplet.GraphQL.Language;

/// <summary>The kinds of <see cref="SyntaxNode" />, named as in the grammar.</summary>
public enum SyntaxKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A document: a list of definitions.</summary>
    Document,

    /// <summary>A query, mutation or subscription.</summary>
    OperationDefinition,

    /// <summary>A fragment definition.</summary>
    FragmentDefinition,

    /// <summary>A variable definition of an operation.</summary>
    VariableDefinition,

    /// <summary>A selection set.</summary>
    SelectionSet,

    /// <summary>A selected field.</summary>
    Field,

    /// <summary>A fragment spread.</summary>
    FragmentSpread,

    /// <summary>An inline fragment.</summary>
    InlineFragment,

    /// <summary>An argument of a field or directive.</summary>
    Argument,

    /// <summary>A directive.</summary>
    Directive,

    /// <summary>A variable used as a value.</summary>
    Variable,

    /// <summary>An integer literal.</summary>
    IntValue,

    /// <summary>A float literal.</summary>
    FloatValue,

    /// <summary>A string literal.</summary>
    StringValue,

    /// <summary>The literal <c>true</c> or <c>false</c>.</summary>
    BooleanValue,

    /// <summary>The literal <c>null</c>.</summary>
    NullValue,

    /// <summary>An enum value.</summary>
    EnumValue,

    /// <summary>A list literal.</summary>
    ListValue,

    /// <summary>An input object literal.</summary>
    ObjectValue,

    /// <summary>A field of an input object literal.</summary>
    ObjectField,

    /// <summary>A reference to a named type.</summary>
    NamedType,

    /// <summary>A list type.</summary>
    ListType,

    /// <summary>A non-null type.</summary>
    NonNullType,

    /// <summary>A schema definition.</summary>
    SchemaDefinition,

    /// <summary>The definition of a root operation type.</summary>
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

    /// <summary>A schema extension.</summary>
    SchemaExtension,
}
