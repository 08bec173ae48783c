import { Box } from '@strapi/design-system';
import { ArrivalInputs } from './arrival-inputs';
import { BehaviourInputs } from './behaviour-inputs';
import { DeclaredFacts } from './declared-facts';
import { DeviceInputs } from './device-inputs';
import { MoreInputs } from './more-inputs';
import { PlaceInputs } from './place-inputs';
import { TimeInputs } from './time-inputs';

/** Everything that can be said about a visitor, in the order in which editors think of it. */
export function VisitorInputs() {
  return (
    <Box>
      <PlaceInputs />
      <DeviceInputs />
      <TimeInputs />
      <DeclaredFacts />
      <ArrivalInputs />
      <BehaviourInputs />
      <Box paddingTop={6}>
        <MoreInputs />
      </Box>
    </Box>
  );
}
