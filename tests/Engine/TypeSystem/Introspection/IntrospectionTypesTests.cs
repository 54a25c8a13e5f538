using System.Collections;
using System.Security.Claims;
using System.Text;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class IntrospectionTypesTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """"
        "About it all."
        schema { query: Query }

        directive @twice("How often." count: Int = 2, old: Int @deprecated) repeatable on FIELD | OBJECT

        """
        The root.
        """
        type Query implements Node {
          id: ID
          find(filter: Filter = { name: "a", tags: [RED] }, old: Int @deprecated(reason: "Use filter.")): [Node!]!
          gone: String @deprecated(reason: "Use find.")
        }
        interface Node { id: ID }
        input Filter { name: String = "x" tags: [Color!] old: Int @deprecated }
        input Choice @oneOf { a: Int b: Int }
        enum Color { RED GREEN @deprecated }
        union Any = Query
        scalar Moment @specifiedBy(url: "https://example.com/moment")
        type Uses implements Node { id: ID choice(choice: Choice): Any moment: Moment }
        """"
    );

    [Fact]
    public void Schema_Fields_DescribeTheSchema()
    {
        Query("__schema { description queryType { name } mutationType { name } subscriptionType { name } }")
            .ShouldBe("{description:About it all.,queryType:{name:Query},mutationType:null,subscriptionType:null}");
    }

    [Fact]
    public void Type_OfObject_HasItsFieldsWithoutDeprecatedOnes() =>
        Query(
                "__type(name: \"Query\") { kind name description fields { name isDeprecated args { name } } interfaces { name }"
                    + " possibleTypes { name } enumValues { name } inputFields { name } ofType { name } isOneOf specifiedByURL }"
            )
            .ShouldBe(
                "{kind:OBJECT,name:Query,description:The root.,fields:[{name:id,isDeprecated:false,"
                    + "args:[]},{name:find,isDeprecated:false,args:[{name:filter}]}],"
                    + "interfaces:[{name:Node}],possibleTypes:null,enumValues:null,inputFields:null,ofType:null,isOneOf:null,specifiedByURL:null}"
            );

    [Fact]
    public void Type_WithDeprecated_HasAllMembersWithReasons() =>
        Query(
                "__type(name: \"Query\") { fields(includeDeprecated: true) { name deprecationReason args(includeDeprecated: true) "
                    + "{ name isDeprecated deprecationReason } } }"
            )
            .ShouldBe(
                "{fields:[{name:id,deprecationReason:null,args:[]},{name:find,deprecationReason:null,"
                    + "args:[{name:filter,isDeprecated:false,deprecationReason:null},"
                    + "{name:old,isDeprecated:true,deprecationReason:Use filter.}]},{name:gone,deprecationReason:Use find.,args:[]}]}"
            );

    [Fact]
    public void Type_OfArgument_HasDefaultAsLiteralAndWrappings() =>
        Query(
                "__type(name: \"Query\") { fields { name args { defaultValue type { kind name ofType { name } } } type { kind ofType "
                    + "{ kind ofType { kind ofType { kind name } } } } } }"
            )
            .ShouldContain(
                "args:[{defaultValue:{ name: \"a\", tags: [RED] },type:{kind:INPUT_OBJECT,name:Filter,ofType:null}}],type:{kind:NON_NULL,"
                    + "ofType:{kind:LIST,ofType:{kind:NON_NULL,ofType:{kind:INTERFACE,name:Node}}}}"
            );

    [Fact]
    public void Type_OfInputObject_HasItsFields()
    {
        Query("__type(name: \"Filter\") { kind isOneOf inputFields { name defaultValue } }")
            .ShouldBe("{kind:INPUT_OBJECT,isOneOf:false,inputFields:[{name:name,defaultValue:\"x\"},{name:tags,defaultValue:null}]}");
        Query("__type(name: \"Filter\") { inputFields(includeDeprecated: true) { name } }").ShouldBe("{inputFields:[{name:name},{name:tags},{name:old}]}");
        Query("__type(name: \"Choice\") { isOneOf }").ShouldBe("{isOneOf:true}");
    }

    [Fact]
    public void Type_OfEnum_HasItsValues()
    {
        Query("__type(name: \"Color\") { kind enumValues { name } }").ShouldBe("{kind:ENUM,enumValues:[{name:RED}]}");
        Query("__type(name: \"Color\") { enumValues(includeDeprecated: true) { name isDeprecated deprecationReason description } }")
            .ShouldBe(
                "{enumValues:[{name:RED,isDeprecated:false,deprecationReason:null,description:null},{name:GREEN,isDeprecated:true,"
                    + "deprecationReason:No longer supported,description:null}]}"
            );
    }

    [Fact]
    public void Type_OfAbstractType_HasItsPossibleTypes()
    {
        Query("__type(name: \"Node\") { kind possibleTypes { name } interfaces { name } }")
            .ShouldBe("{kind:INTERFACE,possibleTypes:[{name:Query},{name:Uses}],interfaces:[]}");
        Query("__type(name: \"Any\") { kind possibleTypes { name } fields { name } interfaces { name } }")
            .ShouldBe("{kind:UNION,possibleTypes:[{name:Query}],fields:null,interfaces:null}");
    }

    [Fact]
    public void Type_OfScalar_HasItsSpecification() =>
        Query("__type(name: \"Moment\") { kind specifiedByURL }").ShouldBe("{kind:SCALAR,specifiedByURL:https://example.com/moment}");

    [Fact]
    public void Type_OfUnknownName_IsNull() => Query("__type(name: \"Nothing\") { name }").ShouldBe("null");

    [Fact]
    public void Directives_OfTheSchema_AreDescribed()
    {
        var directives = Query("__schema { directives { name isRepeatable locations args { name description defaultValue } } }");
        directives.ShouldContain("{name:twice,isRepeatable:true,locations:[FIELD,OBJECT],args:[{name:count,description:How often.,defaultValue:2}]}");
        directives.ShouldContain("name:include");
        directives.ShouldContain("name:oneOf");
    }

    [Fact]
    public void Types_OfTheIntrospection_AreListed() => Query("__schema { types { name } }").ShouldContain("{name:__DirectiveLocation}");

    [Fact]
    public void TypeName_OfAnyType_IsResolvedFromTheContext() =>
        IntrospectionFields.TypeName.Execution.Resolver!(new Context(null, (ObjectType)s_schema.Types["Uses"], ArgumentValues.Empty)).Value.ShouldBe("Uses");

    /// <summary>Runs a selection of one field on the query type by its resolvers and writes the result without quotes.</summary>
    private static string Query(string selection)
    {
        var operation = (OperationDefinitionNode)Parser.ParseDocument($"{{ {selection} }}").Definitions[0];
        var text = new StringBuilder();
        Resolve(text, s_schema.QueryType!, null, (FieldNode)operation.SelectionSet.Selections[0]);
        return text.ToString();
    }

    private static void Resolve(StringBuilder text, ObjectType type, object? parent, FieldNode node)
    {
        s_schema.TryGetField(type, node.Name.Value, out var field).ShouldBeTrue($"{type}.{node.Name.Value}");
        var arguments = ArgumentCoercion.Coerce(field!.Arguments, node.Arguments);
        Complete(text, field.Type, field.Execution.Resolver!(new Context(parent, type, arguments)).Value, node);
    }

    private static void Complete(StringBuilder text, IType type, object? value, FieldNode node)
    {
        switch (type.NullableType())
        {
            case var _ when value is null:
                type.IsNonNull().ShouldBeFalse();
                text.Append("null");
                break;
            case ListType list:
                text.Append('[');
                foreach (var item in (IEnumerable)value)
                {
                    Complete(text, list.ElementType, item, node);
                    text.Append(',');
                }

                text.Length -= text[^1] == ',' ? 1 : 0;
                text.Append(']');
                break;
            case ObjectType @object:
                text.Append('{');
                foreach (var child in node.SelectionSet!.Selections.Cast<FieldNode>())
                {
                    text.Append(child.ResponseName).Append(':');
                    Resolve(text, @object, value, child);
                    text.Append(',');
                }

                text[^1] = '}';
                break;
            case EnumType @enum:
                @enum.TryGetByRuntimeValue(value, out var known).ShouldBeTrue();
                text.Append(known!.Name);
                break;
            case ScalarType scalar:
                text.Append(scalar.Serialize(value) is bool flag ? (flag ? "true" : "false") : scalar.Serialize(value));
                break;
        }
    }

    private sealed class Context(object? parent, ObjectType type, ArgumentValues arguments) : ResolverContext
    {
        public override GraphQLSchema Schema => IntrospectionTypesTests.s_schema;

        public override ObjectType ObjectType => type;

        public override ISelection Selection => throw new NotSupportedException();

        public override ulong IncludeFlags => 0;

        public override object? ParentValue => parent;

        public override object? EventMessage => null;

        public override ResponsePath Path => throw new NotSupportedException();

        public override IServiceProvider Services => throw new NotSupportedException();

        public override ClaimsPrincipal User => throw new NotSupportedException();

        public override CancellationToken RequestAborted => CancellationToken.None;

        public override IDictionary<string, object?> ContextData => throw new NotSupportedException();

        public override object? GetArgument(string name) => arguments[name];

        public override bool HasArgument(string name) => arguments.Contains(name);

        public override IReadOnlyList<CoercedDirective> GetDirectives(ISelection selection) => throw new NotSupportedException();

        public override T GetDataLoader<T>(object? key = null) => throw new NotSupportedException();

        public override void ReportError(GraphQLError error) => throw new NotSupportedException();
    }
}
