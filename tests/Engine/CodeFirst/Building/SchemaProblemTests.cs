using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class SchemaProblemTests
{
    [Fact]
    public void Build_NoQueryType_SaysWhatToAdd() => Problems().ShouldBe(["The schema has no query type. Add a static class with [QueryType]."]);

    [Fact]
    public void Build_SeveralProblems_ReportsAllWithPlaceAndRemedy() =>
        Problems(typeof(WrongQueries), typeof(WrongSongType))
            .ShouldBe(
                [
                    "WrongSongType: [IgnoreMembers] or [BindOnly] names `Missing`, which `Song` does not have. Name its properties with nameof.",
                    "WrongSongType.NotMarked: The parameter `song` has the type of the parent but is not marked as such. Mark it with [Parent].",
                    "WrongSongType.OtherParent: The parameter `author` is a parent of type `Author`, but the fields belong to `Song`. "
                        + "Change the type of the parameter.",
                    "WrongSongType.UnknownProperty: The parameter `song` requires the property `Nope`, which `Song` does not have. "
                        + "Name its properties with nameof.",
                    "WrongQueries.Nothing: A resolver must return a value. Return one, or ignore the method with [GraphQLIgnore].",
                    "WrongQueries.Generic: A resolver cannot be generic. Write one method for each type, or ignore it with [GraphQLIgnore].",
                    "WrongQueries.WrongKey: [ID] does not support keys of type `Decimal`. Keys are Guid, int, long, short or string.",
                    "WrongQueries.Subscribed: [Subscribe] is only allowed in a class with [SubscriptionType].",
                    "WrongQueries.Output: `Action` cannot be an output type. Ignore the member with [GraphQLIgnore], set its type "
                        + "with [GraphQLType<…>], or bind the CLR type to a scalar.",
                    "WrongQueries.Input: `Version` cannot be an input type. Register it as a service, mark the parameter with [Service] "
                        + "or [Parent], or bind the CLR type to a scalar.",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Build_TwoClassesWithOneName_NamesBoth() =>
        Problems(typeof(FineQueries), typeof(Other.Author))
            .ShouldBe(["Author: The type name `Author` is already used by Author. Set another name for one of them with [GraphQLName(\"…\")]."]);

    [Fact]
    public void Build_UnknownTypeInSdl_IsReported() =>
        Problems(typeof(SdlQueries))
            .ShouldContain("[GraphQLType] names the type `Unknown`, which the schema does not have. Register its class, or correct the name.");

    [Fact]
    public void Build_OneOfWithRequiredMember_IsReported() =>
        Problems(typeof(FineQueries), typeof(WrongKey))
            .ShouldBe(["WrongKey: The member `slug` of a OneOf input object must allow null and must not have a default. Declare it as nullable."]);

    [Fact]
    public void Build_RootClassWithInstances_IsReported() =>
        Problems(typeof(InstanceQueries)).ShouldContain("InstanceQueries: A class of root fields cannot have instances. Declare it as static.");

    [Fact]
    public void Build_GuardedClassWithoutBindOnly_IsReported() =>
        Should
            .Throw<SchemaException>(() => new CodeFirstSchemaBuilder().AddType(typeof(FineQueries)).RequireBindOnly(typeof(Author).Assembly).Build())
            .Errors[0]
            .Message.ShouldBe(
                "Author: The properties of `Author` must be exposed explicitly. Add a class with [ObjectType<Author>] and [BindOnly(nameof(…))],"
                    + " or do not return the class."
            );

    [Fact]
    public void Build_ServiceNotRegistered_SaysThatItMayBeOne() => Problems(typeof(ServiceQueries))[0].ShouldContain("If it is a service, register it");

    private static List<string> Problems(params Type[] types)
    {
        var builder = new CodeFirstSchemaBuilder();
        foreach (var type in types)
        {
            builder.AddType(type);
        }
        return Should.Throw<SchemaException>(() => builder.Build()).Errors.Select(static error => error.Message).ToList();
    }

    [QueryType]
    public static class FineQueries
    {
        public static Author? Author => null;
    }

    [QueryType]
    public static class WrongQueries
    {
        public static void Nothing() { }

        public static T Generic<T>(T value) => value;

        public static int WrongKey([ID] decimal key) => (int)key;

        [Subscribe]
        public static int Subscribed() => 1;

        public static Action Output() => static () => { };

        public static int Input(Version version) => version.Major;

        public static Song? Song() => null;
    }

    [ObjectType<Song>]
    [IgnoreMembers("Missing")]
    public static class WrongSongType
    {
        public static int NotMarked(Song song) => song.PlayCount;

        public static int OtherParent([Parent] Author author) => author.Id;

        public static int UnknownProperty([Parent("Nope")] Song song) => song.PlayCount;
    }

    [QueryType]
    public static class SdlQueries
    {
        [GraphQLType("[Unknown!]")]
        public static object? Things() => null;
    }

    [QueryType]
    public static class ServiceQueries
    {
        public static int Count(Counter counter) => counter.GetHashCode();
    }

    public sealed class Counter(TimeProvider time)
    {
        public override int GetHashCode() => time.GetHashCode();
    }

    [OneOf]
    public sealed record WrongKey(Guid? Id, string Slug);

    [QueryType]
    public sealed class InstanceQueries
    {
        public static int One() => 1;
    }

    public static class Other
    {
        [ObjectType]
        public sealed record Author(string Name);
    }
}
