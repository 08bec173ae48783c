'use strict';

module.exports = ({ env }) => {
  const strictParams = env.bool('STRICT_PARAMS', false);
  return {
    rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams },
    documents: { strictParams },
  };
};
