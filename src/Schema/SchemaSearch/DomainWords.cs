using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The words that people use for what the schema names differently.</summary>
internal static class DomainWords
{
    /// <summary>The options of searches in the schema.</summary>
    public static SchemaSearchOptions SearchOptions { get; } =
        new()
        {
            Synonyms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["song"] = ["track"],
                ["music"] = ["track"],
                ["chat"] = ["conversation"],
                ["artist"] = ["author", "user"],
                ["person"] = ["user"],
                ["people"] = ["user"],
                ["somebody"] = ["user"],
                ["friend"] = ["user"],
                ["account"] = ["user"],
                ["publisher"] = ["user"],
                ["publish"] = ["publication"],
                ["response"] = ["reply"],
                ["respond"] = ["reply"],
                ["answer"] = ["reply"],
                ["subscription"] = ["follow", "plan"],
                ["premium"] = ["plan"],
                ["party"] = ["event", "attend"],
                ["approve"] = ["accept"],
                ["propose"] = ["contribution"],
                ["correction"] = ["contribution"],
                ["subscribe"] = ["follow"],
                ["subscriber"] = ["follower"],
                ["unsubscribe"] = ["unfollow"],
                ["game"] = ["release"],
                ["film"] = ["release"],
                ["movie"] = ["release"],
                ["book"] = ["release"],
                ["come out"] = ["release"],
                ["premiere"] = ["release"],
                ["concert"] = ["event"],
                ["moderator"] = ["admin"],
                ["report"] = ["complain", "complaint"],
                ["file"] = ["media", "asset"],
                ["PC"] = ["platform"],
                ["console"] = ["platform"],
                ["share"] = ["post"],
                ["await"] = ["hype"],
                ["anticipate"] = ["hype"],
                ["look forward"] = ["hype"],
                ["play"] = ["playback"],
                ["listen"] = ["playback"],
                ["profile picture"] = ["avatar"],
            },
        };
}
