using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Recognizes the engine's built-in scalars. A custom scalar that has the same name as one of them is serialized by the custom scalar.</summary>
internal static class BuiltInLeaves
{
    public static BuiltInLeaf Of(NamedType type)
    {
        if (type is EnumType)
        {
            return BuiltInLeaf.Enum;
        }
        if (type.GetType().Assembly != typeof(ScalarType).Assembly)
        {
            return BuiltInLeaf.Other;
        }
        return type.Name switch
        {
            "String" => BuiltInLeaf.String,
            "ID" => BuiltInLeaf.ID,
            "Int" => BuiltInLeaf.Int,
            "Boolean" => BuiltInLeaf.Boolean,
            "Float" => BuiltInLeaf.Float,
            "Long" => BuiltInLeaf.Long,
            "UUID" => BuiltInLeaf.Uuid,
            "DateTime" => BuiltInLeaf.DateTime,
            "LocalDate" => BuiltInLeaf.LocalDate,
            _ => BuiltInLeaf.Other,
        };
    }
}
